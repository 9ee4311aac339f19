using EspaceFamille.Notifications.Api;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Notifications.Features.Mails.ListMyMails;

/// <summary>For a family: which mails the town has sent to this account.</summary>
internal static class ListMyMailsEndpoint
{
    private const int MaxMails = 100;

    public static void MapListMyMails(this IEndpointRouteBuilder account) => account.MapGet("/mails", HandleAsync)
        .WithName("listMyMails").WithSummary("Lists the newest hundred mails to the caller's account");

    private static async Task<Ok<MyMailListResponse>> HandleAsync(MailStore mails, Actor actor, CancellationToken cancel)
    {
        var mine = await mails.OfAccountAsync(actor.AccountId, MaxMails, cancel);
        return TypedResults.Ok(new MyMailListResponse([.. mine.Select(MailResponses.OfMine)]));
    }
}
