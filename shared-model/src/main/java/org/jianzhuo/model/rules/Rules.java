package org.jianzhuo.model.rules;

/** Gathers the rules of both standards, read once. */
public record Rules(
    VariableList variables,
    Rulebook workInjury,
    CapacityRules nonWork,
    HearingLoss hearing,
    VisualField field,
    VisualAcuity vision,
    JointImpairment joints,
    HandScore hand,
    LiverScore liver,
    LungFunction lung,
    KidneyFunction kidney,
    MuscleStrength strength,
    FacialDisfigurement face,
    Aphakia aphakia) {}
