using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Cases;

/// <summary>A case that could be put together, with what the rules need to judge it and to name the place.</summary>
internal sealed record CaseDraft(
    CaseFolder Folder,
    IReadOnlyList<ContentFile> Files,
    Places Places,
    Complaints Complaints
)
{
    private readonly Dictionary<Exemplar, Trial> trials = new(ReferenceEqualityComparer.Instance);

    /// <summary>The exemplar's run; several rules look at it, and it is played once.</summary>
    public Trial TrialOf(Exemplar exemplar)
    {
        if (!trials.TryGetValue(exemplar, out var trial))
        {
            trials[exemplar] = trial = Trial.Play(Folder, exemplar);
        }
        return trial;
    }

    public void Error(Place place, string rule, string message) => Complaints.Add(place, Severity.Error, rule, message);

    public void Warn(Place place, string rule, string message) =>
        Complaints.Add(place, Severity.Warning, rule, message);
}
