namespace LearnClinicalAI.Simulation.Tests;

/// <summary>The ids of the standard vocabulary; cases, rubrics and other people's scripts name them, so none may vanish.</summary>
internal static class StandardIntents
{
    public static IReadOnlyList<string> All { get; } =
        """
            act.greet act.introduce act.confirm-identity act.consent act.consent-ai act.empathy act.reassure
            act.signpost act.summarise act.explain act.check-understanding act.invite-questions act.safety-net
            act.shared-decision act.apologise act.close id.name id.age id.dob hpc.opening hpc.onset hpc.mode
            hpc.circumstances hpc.site hpc.character hpc.radiation hpc.severity hpc.timing hpc.progression
            hpc.exacerbating hpc.relieving hpc.associated hpc.previous hpc.self-treatment hpc.impact ice.ideas
            ice.concerns ice.expectations ice.ai-advice pmh.conditions pmh.surgery pmh.admissions pmh.diabetes
            pmh.hypertension pmh.cholesterol pmh.heart pmh.stroke pmh.respiratory pmh.kidney pmh.liver pmh.cancer
            pmh.clots pmh.thyroid pmh.epilepsy pmh.mental-health pmh.trauma pmh.immunisations meds.current meds.dose
            meds.adherence meds.otc meds.changes meds.anticoagulant meds.contraception meds.side-effects allergy.any
            allergy.reaction fh.general fh.heart fh.cancer fh.diabetes fh.mental-health fh.clots fh.parents
            sh.smoking sh.alcohol sh.drugs sh.occupation sh.living sh.support sh.relationship sh.diet sh.exercise
            sh.sleep sh.stress sh.travel sh.contacts sh.pets sh.sexual sh.driving sh.safety sh.finances sh.beliefs
            ros.fever ros.weight ros.appetite ros.fatigue ros.night-sweats ros.chest-pain ros.breathlessness
            ros.orthopnoea ros.cough ros.sputum ros.haemoptysis ros.wheeze ros.palpitations ros.oedema ros.calf-pain
            ros.syncope ros.dizziness ros.sweating ros.nausea ros.vomiting ros.abdominal-pain ros.bowels
            ros.rectal-bleeding ros.dysphagia ros.heartburn ros.jaundice ros.urinary ros.haematuria ros.thirst
            ros.headache ros.vision ros.photophobia ros.neck-stiffness ros.weakness ros.numbness ros.speech
            ros.seizure ros.confusion ros.memory ros.balance ros.hearing ros.ent ros.rash ros.itch ros.joints
            ros.back-pain ros.bleeding ros.lumps ros.mood ros.anxiety ros.self-harm ros.psychosis og.lmp og.periods
            og.pregnancy og.bleeding og.discharge og.obstetric paed.birth paed.feeding paed.nappies paed.development
            paed.behaviour
            """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
