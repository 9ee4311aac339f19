using EspaceFamille.Notifications.Domain;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Features.ListMails;

/// <summary>A mail as an operator sees it: no address, no name, no text.</summary>
internal sealed record ListedMail(
    string Id, string Template, MailState State, bool WaitsForCard, DateTimeOffset CreatedAt, DateTimeOffset DueAt,
    DateTimeOffset? SentAt, int Attempts, DeliveryResult? LastResult)
{
    public static ListedMail Of(Mail mail) => new(
        mail.Id, mail.Template, mail.State, mail.WaitsForCard, mail.CreatedAt, mail.DueAt,
        mail.SentAt, mail.Deliveries.Count, mail.Deliveries.Count > 0 ? mail.Deliveries[^1].Result : null);
}

/// <summary>One page, newest first; <c>Next</c> asks for the page after it, and is null on the last one.</summary>
internal sealed record MailPage(IReadOnlyList<ListedMail> Mails, string? Next);

/// <summary>For the town: which mails wait, left or failed, so that an outage of the mail server can be followed.</summary>
internal static class ListMailsEndpoint
{
    private const int PageSize = 100;
    private static readonly FilterDefinitionBuilder<Mail> Filter = Builders<Mail>.Filter;

    public static void MapListMails(this IEndpointRouteBuilder routes) =>
        routes.MapGet("", HandleAsync).RequireAuthorization(Policies.Agent).WithSummary("Les courriels par état, du plus récent au plus ancien");

    private static async Task<Results<Ok<MailPage>, ProblemHttpResult>> HandleAsync(
        AggregateStore<Mail> mails, string? state, string? after, CancellationToken cancel)
    {
        var chosen = Filter.Empty;
        if (state is not null)
        {
            if (!Enum.TryParse<MailState>(state, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted))
                return Problems.Field("state", "L’état est pending, sent ou failed.");
            chosen &= Filter.Eq(mail => mail.State, wanted);
        }

        if (after is not null)
        {
            if (MailCursor.Read(after) is not { } cursor)
                return Problems.Field("after", "Cette page de la liste n’existe pas.");
            chosen &= Filter.Lt(mail => mail.CreatedAt, cursor.CreatedAt)
                | (Filter.Eq(mail => mail.CreatedAt, cursor.CreatedAt) & Filter.Gt(mail => mail.Id, cursor.Id));
        }

        var page = await mails.Collection.Find(chosen)
            .SortByDescending(mail => mail.CreatedAt).ThenBy(mail => mail.Id).Limit(PageSize).ToListAsync(cancel);
        return TypedResults.Ok(new MailPage(
            [.. page.Select(ListedMail.Of)], page.Count == PageSize ? MailCursor.Write(page[^1]) : null));
    }
}
