namespace LearnClinicalAI.Simulation;

/// <summary>A turn of talk: hear, decide what may be told, reply, and what the turn sets off beside the talk.</summary>
internal static class Conversation
{
    public static Refusal? Refuse(EncounterState now, string text) =>
        now.EndedHow is not null ? Refusal.AlreadyEnded
        : string.IsNullOrWhiteSpace(text) ? Refusal.NothingSaid
        : text.Length > Encounter.LongestTurn ? Refusal.TooLong
        : null;

    public static Hearing Hear(ScriptIndex script, EncounterState now, string text) => Decide(script, now, text).Heard;

    /// <summary>The same, with what led to it.</summary>
    public static TurnTrace Trace(ScriptIndex script, EncounterState now, string text)
    {
        var decided = Decide(script, now, text);
        return new TurnTrace(
            decided.Heard,
            Candidates.Of(script, text, decided.Heard.Understanding),
            [
                .. decided.Disclosed.Considered.Select(verdict => new ConsideredFact(
                    verdict.Fact.Id,
                    verdict.Ask.Intent,
                    verdict.Outcome,
                    verdict.Fact.Disclose == Disclosure.Trust
                        ? verdict.Fact.Trust
                        : verdict.Fact.Distortion?.UntilTrust,
                    verdict.Fact.Disclose is Disclosure.Trust or Disclosure.After
                        ? verdict.Fact.After
                        : verdict.Fact.Distortion?.UntilAfter ?? []
                )),
            ],
            now.Trust,
            decided.Steps
        );
    }

    private sealed record Decided(Hearing Heard, Disclosed Disclosed, IReadOnlyList<TrustStep> Steps);

    private static Decided Decide(ScriptIndex script, EncounterState now, string text)
    {
        // Longer than a turn may be: only its beginning is read, and Accept refuses it.
        var read = text.Length > Encounter.LongestTurn ? text[..Encounter.LongestTurn] : text;
        var orders = Catalogue.OrdersIn(script.Script, read);
        var reading = Cues.PickUp(script, now, read, Read(script, now, read)).WithOrders(orders.Count);
        var steps = TrustRules.Of(script.Script.Persona, now, reading);
        var trust = TrustRules.After(now.Trust, steps);
        var disclosed = Disclosures.For(script, now, reading, trust);
        var afterCue = TrustRules.OfCue(script, now, reading, disclosed);
        var reply = ReplyWords.Compose(Briefs.Of(script, now, read, reading, disclosed, trust));
        return new Decided(
            new Hearing(
                text,
                reading.Public,
                disclosed.Tellings,
                reply,
                TrustRules.After(trust, afterCue),
                orders,
                now.LastSeq
            ),
            disclosed,
            [.. steps, .. afterCue]
        );
    }

    private static Reading Read(ScriptIndex script, EncounterState now, string text)
    {
        var reading = Understander.Read(script, now.Last, Address.Without(script, now.Variant, text));
        return Address.Confirms(script, now.Variant, text)
            ? reading with
            {
                Asks = [],
                Public = new Understanding([Address.Confirming], null, true, 1),
            }
            : reading;
    }

    public static void Accept(ScriptIndex script, Chronicle world, Hearing heard, GatedReply reply)
    {
        if (!world.Pass(script.Script.Clock.Question))
        {
            return;
        }
        world.Write(
            new Said
            {
                Text = heard.Text,
                Intents = heard.Understanding.Intents,
                About = heard.Understanding.About,
            }
        );
        world.Add(
            new Replied
            {
                Text = reply.Text,
                Facts = reply.Facts,
                Trust = heard.TrustAfter,
                Understood = heard.Understanding.Understood,
            }
        );
        foreach (var order in heard.Orders)
        {
            // An order that cannot be carried out as said (no dose, under way already) stays talk.
            if (world.Ended)
            {
                return;
            }
            ActRules.Perform(script, world, order);
        }
    }
}
