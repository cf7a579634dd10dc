using System.Text.Json;
using System.Text.Json.Serialization;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Features.Content;

/// <summary>
/// What the catalogue says of a course or case, kept with its head: a list of all there is need not read all there is.
/// </summary>
/// <param name="Minutes">Planned time on the wall.</param>
/// <param name="Steps">Of a course.</param>
/// <param name="Planned">A course that is an outline so far.</param>
/// <param name="Use">Of a case; so are the three after it.</param>
internal sealed record ContentCard(
    string Title,
    string Summary,
    int Minutes,
    int Steps = 0,
    bool Planned = false,
    CaseUse? Use = null,
    CaseLevel? Level = null,
    string? Specialty = null,
    bool RedTeam = false
)
{
    private static readonly JsonSerializerOptions Spelling = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static ContentCard Of(Course course) =>
        new(
            course.Title,
            course.Summary,
            course.Steps.Sum(step => step.Minutes),
            course.Steps.Count,
            course.Status is CourseStatus.Planned
        );

    public static ContentCard Of(CaseScript script) =>
        new(
            script.Info.Title,
            script.Info.Summary,
            script.Info.Minutes,
            Use: script.Info.Use,
            Level: script.Info.Level,
            Specialty: script.Info.Specialty,
            RedTeam: script.Info.RedTeam
        );

    public string Write() => JsonSerializer.Serialize(this, Spelling);

    /// <summary>Null where none was kept: nothing of that head can be served yet.</summary>
    public static ContentCard? Read(string card) =>
        card.Length == 0 ? null : JsonSerializer.Deserialize<ContentCard>(card, Spelling);
}
