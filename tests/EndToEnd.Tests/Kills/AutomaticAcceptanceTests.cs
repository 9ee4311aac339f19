using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>A declaration whose certificate needs no agent, from the family's click to its mailbox.</summary>
[Collection(SharedTown.Name)]
public sealed class AutomaticAcceptanceTests(Town town, ITestOutputHelper output)
{
    private const int Declarations = 20;

    [Fact]
    public async Task Declaration_OfAnAutomaticQualification_IsAcceptedAndMailedWithoutAnAgent()
    {
        using var declarant = new Declarant(town.Entrance, "JTOULEMONDE", "F001");
        await declarant.DeclareUntilAsync(CancellationToken.None, Declarations);
        await Outcome.IsCompleteAsync(town, [declarant]);

        var arrivals = town.Mails.Arrivals.ToLookup(mail => mail.MessageId, mail => mail.At, StringComparer.Ordinal);
        var times = declarant.Declared
            .Select(absence => TimeProvider.System.GetElapsedTime(absence.At, arrivals[Outcome.MessageId("absence-settled", absence)].First()).TotalMilliseconds)
            .Order().ToArray();
        output.WriteLine($"declaration to mailbox over {times.Length}: median {times[times.Length / 2]:F0} ms, longest {times[^1]:F0} ms");
        Assert.Equal(Declarations, times.Length);
    }
}
