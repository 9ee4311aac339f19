using EspaceFamille.TestKit.Towns;
using Xunit;
using Xunit.Abstractions;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>A declaration whose certificate is accepted automatically, from the request to the mail.</summary>
[Collection(SharedTown.Name)]
public sealed class AutomaticAcceptanceTests(Town town, ITestOutputHelper output)
{
    private const int Declarations = 20;

    [Fact]
    public async Task Declare_AutomaticQualification_IsAcceptedAndMailedWithoutAnAgent()
    {
        using var families = Declarants.Of(TownPlans.Processes.Of<AutomaticAcceptanceTests>(), town.Entrance);
        await families.DeclareAsync(Quota.Of(Declarations));
        await Outcome.IsCompleteAsync(town, families.All);

        var arrivals = town.Mails.Arrivals.ToLookup(mail => mail.MessageId, mail => mail.At, StringComparer.Ordinal);
        var times = families.Declared
            .Select(absence => (Sent: absence.At, Mailed: arrivals[Outcome.MessageId("absence-settled", absence)].First()))
            .Select(absence => TimeProvider.System.GetElapsedTime(absence.Sent, absence.Mailed).TotalMilliseconds)
            .Order().ToArray();
        output.WriteLine($"declaration to mailbox over {times.Length}: median {times[times.Length / 2]:F0} ms, longest {times[^1]:F0} ms");
        Assert.Equal(Declarations, times.Length);
    }
}
