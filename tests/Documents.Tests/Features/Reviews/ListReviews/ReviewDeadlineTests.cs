using System.Net;
using System.Net.Http.Headers;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Documents.Tests.Features.Reviews.ListReviews;

/// <summary>The queue by the deadlines of its reviews, with the town's default settings.</summary>
[Collection(DocumentsService.Name)]
public sealed class ReviewDeadlineTests(DocumentsHost host)
{
    private readonly string _place = Ids.New();

    private TownClock Town => host.Services.GetRequiredService<TownClock>();

    [Fact]
    public async Task List_NearTheAnswerByLaw_HasReviewsOfTwoMonthsAgoAlone()
    {
        var late = await DeclareAsync(Town.Now.AddMonths(-2), Town.Today);
        await DeclareAsync(Town.Now.AddMonths(-1), Town.Today);

        var list = await ListAsync("deadline=answer");

        Assert.Equal((late.Request.Id, 1), (Assert.Single(list.Items).RequestId, list.Total));
        Assert.Equal(Town.DayOf(late.DeclaredAt).AddMonths(2), list.Items[0].AnswerBy);
    }

    [Fact]
    public async Task List_NearTheInvoices_IsInTheOrderOfFirstDaysOverPages()
    {
        var month = Town.Today.AddDays(1 - Town.Today.Day);
        var later = await DeclareAsync(Town.Now, month.AddDays(-1));
        var earlier = await DeclareAsync(Town.Now, month.AddDays(-3));
        await DeclareAsync(Town.Now, month.AddMonths(2));

        var list = await ListAsync("deadline=invoice");
        var rest = await ListAsync($"deadline=invoice&after={earlier.Request.Id}");

        Assert.Equal([earlier.Request.Id, later.Request.Id], list.Items.Select(review => review.RequestId));
        Assert.Equal((month, 2), (list.Items[0].InvoicedOn, list.Total));
        Assert.Equal(later.Request.Id, Assert.Single(rest.Items).RequestId);
    }

    [Fact]
    public async Task List_Waiting_IsInTheOrderOfTheEarlierDeadlineOverPages()
    {
        // Declared two months ago: to be answered now, but for absences that are invoiced much later.
        var byLaw = await DeclareAsync(Town.Now.AddMonths(-2), Town.Today.AddMonths(6));
        var invoicedNext = await DeclareAsync(Town.Now, Town.Today);
        var later = await DeclareAsync(Town.Now, Town.Today.AddMonths(6));
        var invoicedAlready = await DeclareAsync(Town.Now, Town.Today.AddMonths(-3));

        var list = await ListAsync("");
        var rest = await ListAsync($"after={byLaw.Request.Id}");

        string[] expected = [invoicedAlready.Request.Id, byLaw.Request.Id, invoicedNext.Request.Id, later.Request.Id];
        Assert.Equal(expected, list.Items.Select(review => review.RequestId));
        Assert.Equal(expected[2..], rest.Items.Select(review => review.RequestId));
    }

    [Fact]
    public async Task List_OfAPlace_HasItsReviewsAlone()
    {
        var here = await DeclareAsync(Town.Now, Town.Today);

        Assert.Equal(here.Request.Id, Assert.Single((await ListAsync($"place={_place}")).Items).RequestId);
        Assert.Equal(0, (await ListAsync("place=another")).Total);
    }

    [Fact]
    public async Task List_UnknownDeadline_Returns400()
    {
        using var agent = host.Agent();
        using var response = await agent.GetAsync($"{Paths.Reviews}?deadline=some");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private Task<AbsenceDeclared> DeclareAsync(DateTimeOffset declaredAt, DateOnly from) => host.DeclareAsync(
        Absences.Declared($"deadlines-{Ids.New()}") with { DeclaredAt = declaredAt, From = from, To = from, PlaceIds = [_place] });

    private async Task<ReviewListResponse> ListAsync(string query)
    {
        using var agent = host.Nobody();
        var bearer = new Bearer("agent-of-deadlines", "agent", Household: null) { Reviews = $"absence:{_place}" };
        agent.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", TestTokens.IssuerFor("documents").Issue(bearer));
        return await agent.ReadAsync<ReviewListResponse>($"{Paths.Reviews}?{query}");
    }
}
