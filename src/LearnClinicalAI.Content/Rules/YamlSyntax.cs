using YamlDotNet.Core;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A file is YAML that can be read.</summary>
internal static class YamlSyntax
{
    public const string Unreadable =
        "From here on this is not YAML as it can be read. Is a bracket, brace or quote left open?";

    /// <summary>The parser's own words, without its repetition of the place.</summary>
    public static string Words(YamlException fault)
    {
        var said = fault.InnerException?.Message ?? fault.Message;
        var place = said.StartsWith('(') ? said.IndexOf("): ", StringComparison.Ordinal) : -1;
        said = place >= 0 ? said[(place + 3)..] : said;
        return $"This is not YAML as it can be read: {said.TrimEnd('.')}. Text with a colon or a hash belongs in quotes.";
    }
}
