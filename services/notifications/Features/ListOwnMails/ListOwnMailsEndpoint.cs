using EspaceFamille.Notifications.Domain;
using EspaceFamille.Platform;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Features.ListOwnMails;

/// <summary>A mail of one's own: what about, and since when it waits or when it left.</summary>
internal sealed record OwnMail(string Template, MailState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt);

/// <summary>For a family: which mails the town has sent to this account, the latest hundred.</summary>
internal static class ListOwnMailsEndpoint
{
    public static void MapListOwnMails(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/mine", HandleAsync).RequireAuthorization(Policies.SignedIn).WithSummary("Les courriels envoyés à mon compte");

    private static async Task<IReadOnlyList<OwnMail>> HandleAsync(AggregateStore<Mail> mails, Caller caller, CancellationToken cancel)
    {
        var own = await mails.Collection.Find(mail => mail.AccountId == caller.AccountId)
            .SortByDescending(mail => mail.CreatedAt).Limit(100).ToListAsync(cancel);
        return [.. own.Select(mail => new OwnMail(mail.Template, mail.State, mail.CreatedAt, mail.SentAt))];
    }
}
