using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.TestKit;

namespace EspaceFamille.Documents.Tests.Service;

[Collection(DocumentsService.Name)]
public sealed class ReviewTests(DocumentsHost host)
{
    [Fact]
    public async Task Accept_OfAWaitingReview_SaysSoOnce()
    {
        var absence = await WaitingAsync("accepted");
        using var agent = host.Agent();
        using var response = await agent.PostAsync($"/api/documents/reviews/absence/{absence.AbsenceId}/accept", content: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var message = await ReviewedAsync(absence);
        Assert.Equal((Decision.Accepted, null, "accepted", 2L), (message.Decision, message.Reason, message.HouseholdId, message.Version));
    }

    [Fact]
    public async Task Refuse_WithReasonAndWords_ReachesTheFamilyAndOnlyTheReasonTravels()
    {
        var absence = await WaitingAsync("refused");
        using var agent = host.Agent();
        using var response = await agent.PostAsJsonAsync(
            $"/api/documents/reviews/absence/{absence.AbsenceId}/refuse", new { reason = "wrongDates", words = "Les dates ne correspondent pas." });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var message = await ReviewedAsync(absence);
        Assert.Equal((Decision.Refused, RefusalReason.WrongDates), (message.Decision, message.Reason));
        using var family = host.Family("refused");
        var own = await family.GetFromJsonAsync<JsonElement>($"/api/documents/households/mine/reviews/absence/{absence.AbsenceId}");
        Assert.Equal("Les dates ne correspondent pas.", own.GetProperty("words").GetString());
        Assert.Equal(("decided", "refused", "wrongDates"), (Text(own, "state"), Text(own, "decision"), Text(own, "reason")));
    }

    [Theory]
    [InlineData("""{"reason":"other"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"reason":"because"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"words":"no reason"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"reason":""", HttpStatusCode.BadRequest)]
    public async Task Refuse_WithoutAProperReason_DecidesNothing(string body, HttpStatusCode expected)
    {
        var absence = await WaitingAsync("improper");
        using var agent = host.Agent();
        using var response = await agent.PostAsync(
            $"/api/documents/reviews/absence/{absence.AbsenceId}/refuse", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("waiting", Text(await agent.GetFromJsonAsync<JsonElement>($"/api/documents/reviews/absence/{absence.AbsenceId}"), "state"));
    }

    [Fact]
    public async Task Decide_ByTwoAgentsAtOnce_KeepsOneDecisionAndTellsTheOther()
    {
        var absence = await WaitingAsync("race");
        using var first = host.Agent("agent-1");
        using var second = host.Agent("agent-2");
        var answers = await Task.WhenAll(
            first.PostAsync($"/api/documents/reviews/absence/{absence.AbsenceId}/accept", content: null),
            second.PostAsJsonAsync($"/api/documents/reviews/absence/{absence.AbsenceId}/refuse", new { reason = "unreadable" }));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var conflict = await answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict).Content.ReadFromJsonAsync<JsonElement>();
        var message = await ReviewedAsync(absence);
        Assert.Equal(message.Decision.ToString(), Text(conflict.GetProperty("facts"), "decision"), ignoreCase: true);
        Assert.Single(host.Reviewed, reviewed => reviewed.AbsenceId == absence.AbsenceId);
    }

    [Fact]
    public async Task Declaration_ProvedByAnAutomaticQualification_IsDecidedAtOnce()
    {
        using var family = host.Family("automatic");
        var upload = await family.SendCertificateAsync("death");
        var absence = Absences.Declared("automatic", upload.DocumentId());
        await host.PublishAsync(absence);

        Assert.Equal(Decision.Accepted, (await ReviewedAsync(absence)).Decision);
        var own = await family.GetFromJsonAsync<JsonElement>($"/api/documents/households/mine/reviews/absence/{absence.AbsenceId}");
        Assert.True(own.GetProperty("automatic").GetBoolean());
    }

    [Fact]
    public async Task Declaration_PartlyProvedByAnotherQualification_WaitsForAnAgent()
    {
        using var family = host.Family("partly");
        var (death, other) = (await family.SendCertificateAsync("death"), await family.SendCertificateAsync("other"));
        var absence = Absences.Declared("partly", death.DocumentId(), other.DocumentId());
        await host.PublishAsync(absence);

        Assert.Equal("waiting", Text(await ReviewAsync(absence), "state"));
    }

    [Fact]
    public async Task Declaration_DeliveredThreeTimes_OpensOneReviewAndDecidesOnce()
    {
        using var family = host.Family("thrice");
        var absence = Absences.Declared("thrice", (await family.SendCertificateAsync("death")).DocumentId());
        for (var delivery = 0; delivery < 3; delivery++)
            await host.PublishAsync(absence);
        await ReviewedAsync(absence);
        await host.Consumed.WaitAsync(absence.AbsenceId, 3);

        Assert.Single(host.Reviewed, reviewed => reviewed.AbsenceId == absence.AbsenceId);
    }

    [Fact]
    public async Task Declaration_WithAnotherHouseholdsDocument_ShowsItAsMissing()
    {
        using var family = host.Family("owner");
        var upload = await family.SendCertificateAsync("death");
        var absence = Absences.Declared("stranger", upload.DocumentId());
        await host.PublishAsync(absence);

        var review = await ReviewAsync(absence);
        Assert.Equal(("waiting", 1, 0), (Text(review, "state"), review.GetProperty("missingDocuments").GetInt32(), review.GetProperty("documents").GetArrayLength()));
    }

    [Fact]
    public async Task Withdrawal_OfAWaitingAbsence_ClosesItsReviewToAgents()
    {
        var absence = await WaitingAsync("withdrawn");
        await host.PublishAsync(Absences.Withdrawn(absence));
        await Eventually.True(async () => Text(await ReviewAsync(absence), "state") == "closed", "the review is closed");

        using var agent = host.Agent();
        using var response = await agent.PostAsync($"/api/documents/reviews/absence/{absence.AbsenceId}/accept", content: null);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(0, (await ReviewAsync(absence)).GetProperty("documents").GetArrayLength());
    }

    [Fact]
    public async Task Withdrawal_BeforeItsDeclaration_KeepsTheReviewClosed()
    {
        using var family = host.Family("overtaken");
        var absence = Absences.Declared("overtaken", (await family.SendCertificateAsync("death")).DocumentId());
        await host.PublishAsync(Absences.Withdrawn(absence));
        Assert.Equal("closed", Text(await ReviewAsync(absence), "state"));
        await host.PublishAsync(absence);
        await host.Consumed.WaitAsync(absence.AbsenceId, 2);

        Assert.Equal("closed", Text(await ReviewAsync(absence), "state"));
        Assert.DoesNotContain(host.Reviewed, reviewed => reviewed.AbsenceId == absence.AbsenceId);
    }

    [Fact]
    public async Task Queue_OfWaitingReviews_IsOldestFirstAndGoesOnFromItsCursor()
    {
        var (older, newer) = (await WaitingAsync("queue"), await WaitingAsync("queue"));
        using var agent = host.Agent();
        var all = await agent.GetFromJsonAsync<JsonElement>("/api/documents/reviews?state=waiting");
        var ids = all.GetProperty("items").EnumerateArray().Select(item => Text(item, "absenceId")).ToList();
        Assert.True(ids.IndexOf(older.AbsenceId) < ids.IndexOf(newer.AbsenceId));
        var rest = await agent.GetFromJsonAsync<JsonElement>($"/api/documents/reviews?state=waiting&after={older.AbsenceId}");
        Assert.Equal(newer.AbsenceId, Text(rest.GetProperty("items")[0], "absenceId"));
        Assert.Equal(ids.Count, rest.GetProperty("total").GetInt32());
    }

    private async Task<AbsenceDeclared> WaitingAsync(string household)
    {
        using var family = host.Family(household);
        var absence = Absences.Declared(household, (await family.SendCertificateAsync()).DocumentId());
        await host.PublishAsync(absence);
        await ReviewAsync(absence);
        return absence;
    }

    private async Task<JsonElement> ReviewAsync(AbsenceDeclared absence)
    {
        using var agent = host.Agent();
        JsonElement review = default;
        await Eventually.True(
            async () =>
            {
                using var response = await agent.GetAsync($"/api/documents/reviews/absence/{absence.AbsenceId}");
                if (response.IsSuccessStatusCode)
                    review = await response.Content.ReadFromJsonAsync<JsonElement>();
                return response.IsSuccessStatusCode;
            },
            "the review is there");
        return review;
    }

    private Task<SupportingDocumentsReviewed> ReviewedAsync(AbsenceDeclared absence) => Eventually.Some(
        () => Task.FromResult(host.Reviewed.FirstOrDefault(reviewed => reviewed.AbsenceId == absence.AbsenceId)), "the message of the review");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
