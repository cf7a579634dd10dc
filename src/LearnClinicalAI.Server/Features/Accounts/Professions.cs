namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>What people work as. The ids are stored; their names are texts <c>Profession.{id}</c> of the accounts.</summary>
internal static class Professions
{
    public const string Physician = "physician";
    public const string Resident = "resident";
    public const string MedicalStudent = "medical-student";
    public const string PhysicianAssociate = "physician-associate";
    public const string Nurse = "nurse";
    public const string NursePractitioner = "nurse-practitioner";
    public const string Midwife = "midwife";
    public const string Pharmacist = "pharmacist";
    public const string Dentist = "dentist";
    public const string Psychologist = "psychologist";
    public const string Therapist = "therapist";
    public const string Paramedic = "paramedic";
    public const string Researcher = "researcher";
    public const string Educator = "educator";
    public const string Other = "other";

    public static readonly IReadOnlyList<string> All =
    [
        Physician,
        Resident,
        MedicalStudent,
        PhysicianAssociate,
        Nurse,
        NursePractitioner,
        Midwife,
        Pharmacist,
        Dentist,
        Psychologist,
        Therapist,
        Paramedic,
        Researcher,
        Educator,
        Other,
    ];

    /// <summary>Doctors, those in training included (rules C7).</summary>
    public static bool IsDoctor(string profession) => profession is Physician or Resident;
}
