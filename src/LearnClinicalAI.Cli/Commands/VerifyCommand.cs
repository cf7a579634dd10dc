using System.CommandLine;
using LearnClinicalAI.Certificates;

namespace LearnClinicalAI.Cli.Commands;

/// <summary><c>lcai verify</c>: whether a certificate is as its provider signed it, without asking anybody.</summary>
internal static class VerifyCommand
{
    private sealed record Outcome(string State, string? Why, string? Key, CertificateFacts? Facts);

    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The certificate's PDF." };
        var keys = new Option<string?>("--keys") { Description = "The provider's public keys, a JWK set." };
        var json = new Option<bool>("--json");
        var command = new Command("verify", "Checks a certificate offline.") { file, keys, json };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(file), parsed.GetValue(keys), parsed.GetValue(json), terminal)
        );
        return command;
    }

    private static int Run(string file, string? keysFile, bool json, Terminal terminal)
    {
        var bytes = Given.FileBytes(file);
        var outcome = CertificateSignature.Verify(bytes, Keys(keysFile)) switch
        {
            Verification.Valid valid => new Outcome("valid", null, valid.SignedBy.Id, valid.Facts),
            Verification.Altered altered => new Outcome("altered", altered.Why, null, null),
            Verification.UnknownKey unknown => new Outcome("unknown-key", WhichKeys(keysFile), unknown.KeyId, null),
            Verification.NotACertificate other => new Outcome("not-a-certificate", other.Why, null, null),
            _ => throw new InvalidOperationException("A verification of a kind that has no words."),
        };
        terminal.Out.WriteLine(json ? Json.Write(outcome) : Words(file, outcome));
        return outcome.State == "valid" ? ExitCodes.Fine : ExitCodes.FoundErrors;
    }

    private static KeySet Keys(string? file)
    {
        if (file is null)
        {
            return new KeySet([]);
        }
        return KeySet.Read(Given.FileText(file), out var error) ?? throw new WrongUse($"{file}: {error}");
    }

    private static string WhichKeys(string? file) =>
        file is null
            ? "No keys were given: --keys FILE with those that the provider publishes."
            : $"The key that signed it is not in {file}.";

    private static string Words(string file, Outcome outcome) =>
        outcome.State switch
        {
            "valid" => $"{file}: valid, every byte as signed with key {outcome.Key}.\n{Json.Write(outcome.Facts)}",
            "unknown-key" => $"{file}: signed with key {outcome.Key}, which is not known here. {outcome.Why}",
            "altered" => $"{file}: not as it was signed. {outcome.Why}",
            _ => $"{file}: no certificate of this product. {outcome.Why}",
        };
}
