using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Cases;

internal static class ExemplarYaml
{
    public static Exemplar Read(Section top)
    {
        var expect = top.NeedChild("expect");
        var steps = new List<Act>();
        top.NeedEach(
            "steps",
            section =>
            {
                var act = ReadStep(section);
                steps.Add(act);
                return act;
            }
        );
        var exemplar = new Exemplar(
            top.Id("learner"),
            expect?.Number("min", -20, 1) ?? 0,
            expect?.Number("max", -20, 1) ?? 1,
            expect?.Flag("passed", null) ?? false,
            expect?.Ids("critical") ?? [],
            top.Whole("seed", 0, int.MaxValue, 1),
            top.MaybeId("variant") ?? "base",
            steps
        );
        expect?.Close();
        top.Close();
        return top.Placed(exemplar);
    }

    private static readonly Dictionary<string, Func<Section, Act>> Acts = new(StringComparer.Ordinal)
    {
        ["say"] = step => new Act.Say(step.Text("say")),
        ["examine"] = step => new Act.Examine(step.Id("examine")),
        ["order"] = step => new Act.Order(step.Id("order")),
        ["wait"] = step => new Act.Wait(step.Number("wait", 0, 1_440)),
        ["open"] = step => new Act.Open(step.Id("open")),
        ["request"] = step => new Act.Request(step.Id("request")),
        ["end"] = step => new Act.End(step.Word("end", null, CaseWords.Ends)),
        ["treat"] = Treat,
        ["tool"] = step => Inside(step, "tool", inner => new Act.AskTool(inner.Id("tool"), inner.Text("say"))),
        ["check"] = step =>
            Inside(
                step,
                "check",
                inner => new Act.Check(inner.Id("output"), inner.Word("against", null, "chart", "patient", "source"))
            ),
        ["answer"] = step =>
            Inside(
                step,
                "answer",
                inner => new Act.Answer(
                    inner.Id("output"),
                    inner.Word("how", null, "accepted", "edited", "rejected"),
                    inner.MaybeText("text")
                )
            ),
        ["provisional"] = step =>
            Inside(
                step,
                "provisional",
                inner => new Act.CommitProvisional(
                    inner.Text("diagnosis"),
                    inner.Texts("differential"),
                    inner.Text("plan", "")
                )
            ),
        ["commit"] = step =>
            Inside(
                step,
                "commit",
                inner => new Act.CommitFinal(
                    inner.Text("diagnosis"),
                    inner.Texts("differential"),
                    inner.Text("plan", "")
                )
            ),
        ["write"] = step => Inside(step, "write", inner => new Act.Write(inner.Id("document"), inner.Text("text"))),
    };

    private static Act ReadStep(Section step)
    {
        var named = step.Keys.Where(Acts.ContainsKey).ToList();
        if (named.Count != 1)
        {
            step.File.Error(step.At, nameof(WrongValue), $"A step is one of {string.Join(", ", Acts.Keys)}.");
        }
        foreach (var other in named.Skip(1))
        {
            step.Find(other);
        }
        return named.Count == 0 ? new Act.Wait(0) : Acts[named[0]](step);
    }

    private static Act Inside(Section step, string key, Func<Section, Act> read)
    {
        if (step.NeedChild(key) is not { } inner)
        {
            return new Act.Wait(0);
        }
        var act = read(inner);
        inner.Close();
        return act;
    }

    private static Act Treat(Section step)
    {
        if (step.Find("treat") is TextNode)
        {
            return new Act.Treat(step.Id("treat"), null, null, null);
        }
        return Inside(
            step,
            "treat",
            inner => new Act.Treat(
                inner.Id("treatment"),
                inner.MaybeNumber("dose", 0, 1_000_000),
                inner.MaybeText("unit"),
                inner.MaybeText("route")
            )
        );
    }
}
