using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content;

/// <summary>Reads a case from the files of its folder, as <c>docs/case-format.md</c> describes them.</summary>
public static class CaseReader
{
    /// <summary>
    /// The case and all that is wrong with it. The value is null when a file is missing or cannot be understood;
    /// serve it only when the result <see cref="ReadResult{T}.IsSound"/>.
    /// </summary>
    /// <param name="slug">The name of the folder.</param>
    /// <param name="files">All files in it.</param>
    public static ReadResult<CaseFolder> Read(string slug, IReadOnlyList<ContentFile> files) =>
        Read(slug, files, play: false);

    /// <summary>
    /// As <see cref="Read(string, IReadOnlyList{ContentFile})"/>, and plays the exemplars and the crash-test learners
    /// when nothing else is wrong: whether the case may be published.
    /// </summary>
    public static ReadResult<CaseFolder> Check(string slug, IReadOnlyList<ContentFile> files) =>
        Read(slug, files, play: true);

    private static ReadResult<CaseFolder> Read(string slug, IReadOnlyList<ContentFile> files, bool play)
    {
        var complaints = new Complaints();
        var places = new Places();
        if (!BadId.IsId(slug))
        {
            complaints.Add(
                new Complaint("case.yaml", 1, 1, Severity.Error, nameof(BadId), BadId.Words("folder", slug))
            );
        }
        UnlistedFile.Check(files, UnlistedFile.OfCase, complaints);
        MissingFile.Check(files, MissingFile.OfCase, complaints);
        Unfinished.Check(files, complaints);
        var folder = new CaseAssembly(slug, files, complaints, places).Assemble();
        if (folder is null)
        {
            return new ReadResult<CaseFolder>(null, complaints.InOrder());
        }
        // what is marked as still to do keeps a case from being served, not from being tried
        var understood = !complaints.AnyErrorBut(nameof(Unfinished));
        var draft = new CaseDraft(folder, files, places, complaints);
        foreach (var check in CaseRules.All)
        {
            check(draft);
        }
        if (play && !complaints.AnyErrorBut(nameof(Unfinished)))
        {
            foreach (var check in CaseRules.ByPlaying)
            {
                check(draft);
            }
        }
        return new ReadResult<CaseFolder>(understood ? folder : null, complaints.InOrder());
    }
}
