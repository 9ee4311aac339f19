using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Administration;

/// <summary>
/// <c>partners add|list|rights|rotate|suspend|resume|remove</c>: the operator's acts on partners. The provisioner carries them out at the
/// broker.
/// </summary>
internal static class PartnersCommand
{
    private const int WrongUsage = 64;

    private const string Usage = """
        partners add NOM --events GENRES [--places LIEUX] --purpose TEXTE --legal-basis TEXTE --retention JOURS
        partners list
        partners rights NOM --events GENRES [--places LIEUX]
        partners rotate|suspend|resume|remove NOM
        """;

    public static HostCommand Command { get; } = new("partners", RunAsync) { AwaitsMigrations = true };

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        var desk = services.GetRequiredService<PartnerDesk>();
        if (CommandLine.Parse(args) is not { } line)
            return await RefusedAsync([], WrongUsage);
        var outcome = line switch
        {
            { Verb: "list", Name: null, Options.Count: 0 } => await desk.ListAsync(cancel),
            { Verb: "add" } => await desk.AddAsync(line.Draft, cancel),
            { Verb: "rights", Name: { } name } => await desk.ChangeRightsAsync(name, line.Draft, cancel),
            { Verb: "rotate", Name: { } name, Options.Count: 0 } => await desk.RotateAsync(name, cancel),
            { Verb: "suspend", Name: { } name, Options.Count: 0 } => await desk.ChangeAsync(name, PartnerRules.Suspend, cancel),
            { Verb: "resume", Name: { } name, Options.Count: 0 } => await desk.ChangeAsync(name, PartnerRules.Resume, cancel),
            { Verb: "remove", Name: { } name, Options.Count: 0 } => await desk.ChangeAsync(name, PartnerRules.Remove, cancel),
            _ => null,
        };
        if (outcome is null)
            return await RefusedAsync([], WrongUsage);
        if (outcome.Refusals.Count > 0)
            return await RefusedAsync(outcome.Refusals, 1);
        Console.WriteLine(outcome.Text);
        return 0;
    }

    private static async Task<int> RefusedAsync(IReadOnlyList<Refused> refusals, int exitCode)
    {
        await Console.Error.WriteLineAsync(
            refusals.Count == 0 ? Usage : string.Join(Environment.NewLine, refusals.Select(PartnerTexts.Of)));
        return exitCode;
    }
}

/// <summary>What an act answers: text for the terminal, or all reasons why it was refused.</summary>
internal sealed record DeskOutcome(string Text, params IReadOnlyList<Refused> Refusals);
