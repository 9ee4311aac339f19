using System.Diagnostics;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit.Traces;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences.SettleAbsence;

/// <summary>The traces of one request are found by its number, and those of later acts by their link to its submission.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class SettlementTraceTests(ReservationsHost host)
{
    [Fact]
    public async Task Settle_InAnotherTrace_IsLinkedToTheDeclaration()
    {
        using var spans = new RecordedSpans();
        var pupil = await host.NewPupilAsync();
        var submission = ActivityTraceId.CreateRandom();
        using var parent = host.Parent(pupil);
        parent.DefaultRequestHeaders.Add(TracedCommands.Header, $"00-{submission}-{ActivitySpanId.CreateRandom()}-01");
        var (_, absence) = await parent.SendAsync("absences", host.Absence(pupil, "2026-12-01", "2026-12-01"));

        await host.PublishAsync(new SupportingDocumentsReviewed
        {
            RequestKind = RequestKind.Absence,
            RequestId = $"{absence["id"]}",
            HouseholdId = pupil.HouseholdId,
            Version = 2,
            Decision = Decision.Accepted,
            ReviewedAt = ReservationsHost.Morning,
        });

        var declared = await spans.OfRequestAsync($"{absence["number"]}", span => span.TraceId == submission);
        var settled = await spans.OfRequestAsync($"{absence["number"]}", span => span.TraceId != submission);
        Assert.Equal("Microsoft.AspNetCore", declared.Source.Name);
        Assert.Empty(declared.Links);
        Assert.Equal(("MassTransit", submission), (settled.Source.Name, Assert.Single(settled.Links).Context.TraceId));
    }
}
