using System.Text;
using System.Xml;
using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A picture is there, is what its ending says, can do nothing but be looked at, and has its text alternative.</summary>
internal static class Pictures
{
    private static readonly string[] ActiveElements =
    [
        "script",
        "foreignObject",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "handler",
    ];

    public static void Check(CaseDraft draft)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var script = draft.Folder.Script;
        foreach (var exam in script.Examinations)
        {
            Look(exam, exam.Media, exam.MediaAlt);
        }
        foreach (var result in script.Investigations.SelectMany(test => test.Results))
        {
            Look(result, result.Media, result.MediaAlt);
        }
        used.UnionWith(MarkdownOf(draft).SelectMany(Lessons.MarkdownText.Pictures));
        CheckFiles(draft.Files, used, draft.Complaints);

        void Look(object part, string? media, string? alt)
        {
            if (media is null)
            {
                return;
            }
            used.Add(media);
            if (!draft.Folder.Media.ContainsKey(media))
            {
                draft.Error(draft.Places.Of(part, "media"), nameof(Pictures), $"There is no file {media}.");
            }
            if (string.IsNullOrWhiteSpace(alt))
            {
                draft.Error(
                    draft.Places.Of(part, "media"),
                    nameof(Pictures),
                    "mediaAlt is needed: what the picture shows, for those who cannot see it, without reading it for them."
                );
            }
        }
    }

    private static IEnumerable<string> MarkdownOf(CaseDraft draft) =>
        [
            draft.Folder.Script.Info.Brief,
            draft.Folder.Debrief,
            .. draft.Folder.Script.Chart.Select(document => document.Markdown),
            .. draft.Folder.Script.Outputs.Select(output => output.Text),
        ];

    /// <summary>The files under media/ themselves, and whether anything shows them.</summary>
    public static void CheckFiles(IReadOnlyList<ContentFile> files, IReadOnlySet<string> used, Complaints complaints)
    {
        foreach (var file in files.Where(file => file.Path.StartsWith("media/", StringComparison.Ordinal)))
        {
            if (Danger(file) is { } danger)
            {
                complaints.Add(new Complaint(file.Path, 1, 1, Severity.Error, nameof(Pictures), danger));
            }
            if (!used.Contains(file.Path))
            {
                complaints.Add(
                    new Complaint(file.Path, 1, 1, Severity.Warning, nameof(Pictures), "Nothing shows this picture.")
                );
            }
        }
    }

    private static string? Danger(ContentFile file)
    {
        var bytes = file.Bytes.AsSpan();
        return Path.GetExtension(file.Path) switch
        {
            ".svg" => DangerInSvg(file.Bytes),
            ".png" => bytes.StartsWith(Png) ? null : NotA("PNG"),
            ".jpg" => bytes.StartsWith(Jpeg) ? null : NotA("JPEG"),
            ".webp" => bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)
                ? null
                : NotA("WebP"),
            _ => null,
        };
    }

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
    private static ReadOnlySpan<byte> Jpeg => [0xff, 0xd8, 0xff];

    private static string NotA(string kind) => $"The file does not begin as a {kind} picture does.";

    private static string? DangerInSvg(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            var root = true;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.ProcessingInstruction)
                {
                    return "A processing instruction is not allowed in a picture.";
                }
                if (
                    reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA
                    && LooksOutside(reader.Value, inStyle: true)
                )
                {
                    return "Its styles load something from outside (@import or url(…)).";
                }
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }
                if (root && reader.LocalName != "svg")
                {
                    return NotA("SVG");
                }
                root = false;
                if (DangerInElement(reader) is { } danger)
                {
                    return danger;
                }
            }
            return root ? NotA("SVG") : null;
        }
        catch (XmlException fault)
        {
            return $"The picture is no readable SVG: {fault.Message}";
        }
    }

    private static string? DangerInElement(XmlReader reader)
    {
        if (ActiveElements.Contains(reader.LocalName, StringComparer.OrdinalIgnoreCase))
        {
            return $"The element <{reader.LocalName}> is not allowed in a picture.";
        }
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                return $"The attribute {reader.LocalName} would run a script.";
            }
            var refers = reader.LocalName is "href" or "src";
            if ((refers && !IsInside(reader.Value)) || LooksOutside(reader.Value, inStyle: false))
            {
                return $"The attribute {reader.LocalName} points outside the picture.";
            }
        }
        reader.MoveToElement();
        return null;
    }

    private static bool IsInside(string url) =>
        url.TrimStart().StartsWith('#')
        || url.TrimStart().StartsWith("data:image/png;base64,", StringComparison.Ordinal);

    private static bool LooksOutside(string text, bool inStyle)
    {
        var squeezed = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('"' or '\'')));
        var imports = inStyle && squeezed.Contains("@import", StringComparison.OrdinalIgnoreCase);
        var at = squeezed.IndexOf("url(", StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && at + 4 < squeezed.Length && squeezed[at + 4] == '#')
        {
            at = squeezed.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase);
        }
        return imports || at >= 0;
    }
}
