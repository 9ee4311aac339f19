using System.Diagnostics;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit.Traces;

namespace EspaceFamille.Documents.Tests.Features.Reviews.DecideReview;

/// <summary>An agent decides in a trace of their own: it is found by the request's number, and leads to the declaration.</summary>
[Collection(DocumentsService.Name)]
public sealed class DecisionTraceTests(DocumentsHost host)
{
    private const string Number = "ABS-2026-000777";

    [Fact]
    public async Task Accept_InAnotherTrace_IsLinkedToTheDeclaration()
    {
        using var spans = new RecordedSpans();
        using var family = host.Family("traced");
        var absence = Absences.Declared("traced", (await family.UploadAsync()).DocumentId);
        absence = absence with { Request = absence.Request with { Number = Number } };
        using (new Activity("a declaration").Start())
        {
            await host.DeclareAsync(absence);
        }

        using var agent = host.Agent();
        using var response = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);

        var opened = await spans.OfRequestAsync(Number, span => span.Source.Name == "MassTransit");
        var decided = await spans.OfRequestAsync(Number, span => span.Source.Name == "Microsoft.AspNetCore");
        Assert.NotEqual(opened.TraceId, decided.TraceId);
        Assert.Equal(opened.TraceId, Assert.Single(decided.Links).Context.TraceId);
    }
}
