namespace LearnClinicalAI.Server.Web;

/// <summary>The stable names of problems, the member <c>type</c> of ProblemDetails.</summary>
internal static class ProblemTypes
{
    /// <param name="name">A few words joined by hyphens, for example <c>attempt-submitted</c>.</param>
    public static string Of(string name) => "/problems/" + name;
}
