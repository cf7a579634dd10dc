using System.Text.Json;
using System.Text.RegularExpressions;
using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Content.Tests.Cases;
using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Tests;

/// <summary>The published schemas say what the readers accept.</summary>
public sealed class SchemaTests
{
    private static readonly string Root = ShippedSet.Root;

    public static TheoryData<string, string> Examples()
    {
        var rows = new TheoryData<string, string>();
        foreach (var item in Shelf.Find(Path.Combine(Root, "cases")).Concat(Shelf.Find(Path.Combine(Root, "courses"))))
        {
            foreach (var file in FolderFiles.Read(item.Folder).Files)
            {
                if (SchemaOf(file.Path) is { } schema)
                {
                    rows.Add(Path.GetRelativePath(Root, Path.Combine(item.Folder, file.Path)), schema);
                }
            }
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_shipped_file_fits_its_schema(string path, string schema)
    {
        var complaints = new Complaints();
        var text = File.ReadAllText(Path.Combine(Root, path));
        var source = new SourceFile(path, complaints, new Places());
        var node =
            schema == "lesson"
                ? YamlFile.Parse(source, FrontMatter.Split(text)!.Value.Front)
                : YamlFile.Parse(source, text);

        Assert.Empty(complaints.InOrder());
        Assert.Empty(new SchemaCheck(Schema(schema)).Faults(node!));
    }

    [Fact]
    public void The_small_case_and_the_small_course_fit_their_schemas()
    {
        foreach (var file in new SmallCase().Files.Concat(new SmallCourse().Files))
        {
            if (SchemaOf(file.Path) is { } schema and not "lesson")
            {
                var node = YamlFile.Read(new SourceFile(file.Path, new Complaints(), new Places()), file.Bytes);
                Assert.Empty(new SchemaCheck(Schema(schema)).Faults(node!));
            }
        }
    }

    [Theory]
    [InlineData("case")]
    [InlineData("facts")]
    [InlineData("findings")]
    [InlineData("truth")]
    [InlineData("copilot")]
    [InlineData("documentation")]
    [InlineData("rubric")]
    [InlineData("exemplar")]
    [InlineData("course")]
    [InlineData("quiz")]
    public void A_schema_lists_the_keys_that_the_reader_knows(string schema)
    {
        var complaints = new Complaints();
        var source = new SourceFile("x", complaints, new Places());
        var section = Section.From(source, YamlFile.Parse(source, "zzzzzzzzzzzzzzzzzzzz: 1"))!;

        Read(schema, section);

        var said = complaints.InOrder().Single(complaint => complaint.Rule == "UnknownKey").Message;
        var known = said[(said.IndexOf("Known here: ", StringComparison.Ordinal) + 12)..^1].Split(", ");
        var listed = Schema(schema).GetProperty("properties").EnumerateObject().Select(property => property.Name);
        Assert.Equal(known.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static void Read(string schema, Section section)
    {
        object _ = schema switch
        {
            "case" => CaseYaml.Read(section),
            "facts" => FactsYaml.Read(section),
            "findings" => FindingsYaml.Read(section),
            "truth" => TruthYaml.Read(section),
            "copilot" => CopilotYaml.Read(section),
            "documentation" => DocumentationYaml.Read(section),
            "rubric" => RubricYaml.Read(section),
            "exemplar" => ExemplarYaml.Read(section),
            "course" => CourseYaml.Read(section, "x", ""),
            _ => QuizYaml.Read(section, "x"),
        };
    }

    private static string? SchemaOf(string path) =>
        path switch
        {
            "glossary.yaml" => "glossary",
            _ when path.StartsWith("exemplars/") => "exemplar",
            _ when path.StartsWith("quizzes/") => "quiz",
            _ when path.StartsWith("lessons/") => "lesson",
            _ when path.EndsWith(".yaml") => path[..^".yaml".Length],
            _ => null,
        };

    private static JsonElement Schema(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "docs", "schemas", name + ".json"))).RootElement;
}

/// <summary>As much of JSON Schema as ours use.</summary>
internal sealed partial class SchemaCheck(JsonElement root)
{
    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?$")]
    private static partial Regex NumberText { get; }

    public IReadOnlyList<string> Faults(Node node) => [.. Faults(node, root, "$")];

    private IEnumerable<string> Faults(Node node, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out var name))
        {
            return Faults(node, root.GetProperty("$defs").GetProperty(name.GetString()!["#/$defs/".Length..]), at);
        }
        if (schema.TryGetProperty("anyOf", out var any))
        {
            var fits = any.EnumerateArray().Any(one => !Faults(node, one, at).Any());
            return fits ? [] : [$"{at}: fits none of anyOf"];
        }
        return node switch
        {
            MapNode map => FaultsOfMap(map, schema, at),
            ListNode list => FaultsOfList(list, schema, at),
            TextNode text => FaultsOfText(text, schema, at),
            _ => [],
        };
    }

    private IEnumerable<string> FaultsOfMap(MapNode map, JsonElement schema, string at)
    {
        if (!Allows(schema, "object"))
        {
            yield return $"{at}: no map is allowed";
            yield break;
        }
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var key in required.EnumerateArray().Where(key => map.Find(key.GetString()!) is null))
            {
                yield return $"{at}: {key} is missing";
            }
        }
        var rest = schema.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        foreach (var (key, value) in map.Entries)
        {
            var known =
                schema.TryGetProperty("properties", out var properties)
                && properties.TryGetProperty(key.Text, out var own)
                    ? own
                    : rest;
            if (known.ValueKind == JsonValueKind.False)
            {
                yield return $"{at}: {key.Text} is not known";
            }
            else if (known.ValueKind == JsonValueKind.Object)
            {
                foreach (var fault in Faults(value, known, $"{at}.{key.Text}"))
                {
                    yield return fault;
                }
            }
        }
    }

    private IEnumerable<string> FaultsOfList(ListNode list, JsonElement schema, string at)
    {
        if (!Allows(schema, "array") || !schema.TryGetProperty("items", out _))
        {
            return [$"{at}: no list is allowed"];
        }
        var few = schema.TryGetProperty("minItems", out var least) && list.Items.Count < least.GetInt32();
        return
        [
            .. few ? [$"{at}: too few"] : Array.Empty<string>(),
            .. list.Items.SelectMany((item, i) => Faults(item, schema.GetProperty("items"), $"{at}[{i}]")),
        ];
    }

    private static IEnumerable<string> FaultsOfText(TextNode text, JsonElement schema, string at)
    {
        var kind = text switch
        {
            { IsNull: true } => "null",
            { Plain: true, Text: "true" or "false" } => "boolean",
            { Plain: true } when NumberText.IsMatch(text.Text) => text.Text.Contains('.') ? "number" : "integer",
            _ => "string",
        };
        if (!Allows(schema, kind) && !(kind == "integer" && Allows(schema, "number")))
        {
            yield return $"{at}: {kind} is not allowed";
        }
        if (
            schema.TryGetProperty("enum", out var words)
            && !words.EnumerateArray().Any(word => word.GetString() == text.Text)
        )
        {
            yield return $"{at}: {text.Text} is none of {words}";
        }
        if (schema.TryGetProperty("const", out var only) && only.ToString() != text.Text)
        {
            yield return $"{at}: not {only}";
        }
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text.Text, pattern.GetString()!))
        {
            yield return $"{at}: {text.Text} does not fit {pattern}";
        }
        if (
            kind is "number" or "integer"
            && schema.TryGetProperty("minimum", out var min)
            && decimal.Parse(text.Text) < min.GetDecimal()
        )
        {
            yield return $"{at}: below {min}";
        }
        if (
            kind is "number" or "integer"
            && schema.TryGetProperty("maximum", out var max)
            && decimal.Parse(text.Text) > max.GetDecimal()
        )
        {
            yield return $"{at}: above {max}";
        }
    }

    private static bool Allows(JsonElement schema, string kind) =>
        !schema.TryGetProperty("type", out var type)
        || (
            type.ValueKind == JsonValueKind.Array
                ? type.EnumerateArray().Any(one => one.GetString() == kind)
                : type.GetString() == kind
        );
}
