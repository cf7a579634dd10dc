namespace LearnClinicalAI.Simulation;

/// <summary>A turn of talk: hear, decide what may be told, reply, and what the turn sets off beside the talk.</summary>
internal static class Conversation
{
    public static Refusal? Refuse(EncounterState now, string text) =>
        now.EndedHow is not null ? Refusal.AlreadyEnded
        : string.IsNullOrWhiteSpace(text) ? Refusal.NothingSaid
        : text.Length > Encounter.LongestTurn ? Refusal.TooLong
        : null;

    public static Hearing Hear(ScriptIndex script, EncounterState now, string text)
    {
        // Longer than a turn may be: only its beginning is read, and Accept refuses it.
        var read = text.Length > Encounter.LongestTurn ? text[..Encounter.LongestTurn] : text;
        var orders = Catalogue.OrdersIn(script.Script, read);
        var reading = Understander.Read(script, now.Last, read).WithOrders(orders.Count);
        var trust = TrustRules.After(script.Script.Persona, now, reading);
        var tellings = Disclosures.For(script, now, reading, trust);
        trust = TrustRules.AfterCue(script, now, reading, tellings.Told, trust);
        var reply = ReplyWords.Compose(script, now, reading, tellings);
        return new Hearing(text, reading.Public, tellings.Told, reply, trust, orders, now.LastSeq);
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
