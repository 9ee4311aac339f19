using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using ContractReason = EspaceFamille.Contracts.Documents.RefusalReason;

namespace EspaceFamille.Documents.Tests.Features.RefusalReasons.ChangeRefusalReason;

/// <summary>Administrators edit the town's list of refusal reasons; decisions keep the words that they were made with.</summary>
[Collection(DocumentsService.Name)]
public sealed class ChangeRefusalReasonTests(DocumentsHost host)
{
    private const string First = "Le justificatif n’était pas signé.", Second = "Il manquait la signature.";

    [Fact]
    public async Task Change_Sentence_IsInTheNextDecisionAndNotInTheEarlierOne()
    {
        var reason = await host.AddReasonAsync("Signature manquante", First);
        var earlier = await host.RefusedAsync("reason-before", reason.Code);
        using var administrator = host.Administrator();

        await administrator.EditReasonAsync(reason with { Sentence = Second });

        var later = await host.RefusedAsync("reason-after", reason.Code);
        Assert.Equal((First, Second), (await host.SentenceAsync(earlier), await host.SentenceAsync(later)));
        var message = await host.ReviewedAsync(later);
        Assert.Equal(
            (ContractReason.Other, reason.Code, "Signature manquante", Second),
            (message.Reason, message.TownReason!.Code, message.TownReason.Label, message.TownReason.Sentence));
        Assert.Equal(First, (await host.ReviewedAsync(earlier)).TownReason!.Sentence);
        var now = await host.ReasonAsync(reason.Code);
        Assert.Equal((Second, First, 2L), (now.Sentence, Assert.Single(now.Earlier).Sentence, now.Version));
    }

    [Fact]
    public async Task Change_UndoneDecision_KeepsItsSentence()
    {
        var reason = await host.AddReasonAsync("Cachet manquant", First);
        var absence = await host.RefusedAsync("reason-undone", reason.Code);
        using var administrator = host.Administrator();
        await administrator.EditReasonAsync(reason with { Sentence = Second });
        using var agent = host.Agent();
        var change = new { undoes = 1, decision = "refused", reasonCode = "wrongDates", changeReason = "Relu" };

        using var changed = await agent.PostAsJsonAsync($"{Paths.Review(absence)}/change", change);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var review = await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
        Assert.Equal(
            ("wrongDates", First, RefusalReason.WrongDates),
            (review.TownReason!.Code, Assert.Single(review.Undone).TownReason!.Sentence, review.Reason));
    }

    [Fact]
    public async Task Change_Withdrawn_IsNotAcceptedInARefusalAndStaysReadable()
    {
        var reason = await host.AddReasonAsync("Motif retiré", First);
        var earlier = await host.RefusedAsync("reason-withdrawn", reason.Code);
        using var administrator = host.Administrator();

        await administrator.EditReasonAsync(reason with { IsWithdrawn = true });

        Assert.True((await host.ReasonAsync(reason.Code)).IsWithdrawn);
        var waiting = await host.DeclareAsync(Absences.Declared("reason-withdrawn-later"));
        using var agent = host.Agent();
        using var refused = await agent.PostAsJsonAsync($"{Paths.Review(waiting)}/refuse", new { reasonCode = reason.Code });
        await refused.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "reason-withdrawn");
        Assert.Equal(ReviewState.Waiting, (await agent.ReadAsync<ReviewResponse>(Paths.Review(waiting))).State);
        using var repeated = await agent.PostAsJsonAsync($"{Paths.Review(earlier)}/refuse", new { reasonCode = reason.Code });
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        Assert.Equal(First, await host.SentenceAsync(earlier));
        Assert.Equal("Motif retiré", (await agent.ReadAsync<ReviewResponse>(Paths.Review(earlier))).TownReason!.Label);
    }

    [Fact]
    public async Task Change_AnotherAdministratorWasFirst_IsRefusedWithWhatThatOneWrote()
    {
        var reason = await host.AddReasonAsync("Deux personnes", First);
        using var one = host.Administrator();
        using var other = host.Administrator("administrator-2");
        await one.EditReasonAsync(reason with { Sentence = Second });

        using var outdated = await other.PutReasonAsync(reason with { Sentence = "Autre phrase." });

        var problem = await outdated.AssertProblemAsync(HttpStatusCode.Conflict, "reason-changed-meanwhile");
        var present = problem.GetProperty("facts").Deserialize<RefusalReasonResponse>(JsonSerializerOptions.Web)!;
        Assert.Equal((Second, 2L), (present.Sentence, present.Version));
        await other.EditReasonAsync(present with { Sentence = "Autre phrase." });
        Assert.Equal("Autre phrase.", (await host.ReasonAsync(reason.Code)).Sentence);
    }

    [Fact]
    public async Task Change_ConcurrentFirstEdits_OneIsSaved()
    {
        var reason = await host.ReasonAsync("notSupporting");
        using var one = host.Administrator();
        using var other = host.Administrator("administrator-2");

        var responses = await Task.WhenAll(
            one.PutReasonAsync(reason with { Sentence = First }), other.PutReasonAsync(reason with { Sentence = Second }));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], responses.Select(response => response.StatusCode).Order());
        var saved = await responses.Single(response => response.IsSuccessStatusCode).ReadAsync<RefusalReasonResponse>();
        Assert.Equal((saved.Sentence, 1L), ((await host.ReasonAsync("notSupporting")).Sentence, saved.Version));
        Assert.Equal(reason.Sentence, Assert.Single((await host.ReasonAsync("notSupporting")).Earlier).Sentence);
        foreach (var response in responses)
            response.Dispose();
        await one.EditReasonAsync(saved with { Sentence = reason.Sentence });
    }

    [Fact]
    public async Task Change_Repeated_AnswersTheSameAndIsInTheJournalOnce()
    {
        var reason = await host.AddReasonAsync("Réponse perdue", First);
        using var administrator = host.Administrator("administrator-of-the-journal");
        for (var attempt = 0; attempt < 2; attempt++)
            Assert.Equal(2, (await administrator.EditReasonAsync(reason with { Sentence = Second })).Version);

        var journal = host.Services.GetRequiredService<Journal>();
        var entries = await Eventually.Some(
            async () => (await journal.NewestAsync(householdId: null, after: null, 50, default))
                .Where(one => one is { Action: "changeRefusalReason", AccountId: "administrator-of-the-journal" }).ToArray()
                is { Length: > 0 } found ? found : null,
            "the edit is in the journal");
        Assert.Equal(("refusalReason", reason.Code), (Assert.Single(entries).SubjectKind, entries[0].SubjectId));
    }

    [Fact]
    public async Task Change_UnknownCode_IsNotFound()
    {
        using var administrator = host.Administrator();
        using var response = await administrator.PutReasonAsync(new("no-such-reason", "Libellé", First, IsWithdrawn: false, Version: 0));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
