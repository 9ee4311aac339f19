using System.ComponentModel;
using EspaceFamille.Notifications.Api;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using MailCursor = EspaceFamille.Notifications.Domain.Mails.MailCursor;
using MailState = EspaceFamille.Notifications.Domain.Mails.MailState;

namespace EspaceFamille.Notifications.Features.Mails.ListMails;

/// <summary>For the town: which mails are pending, sent or failed, so that an outage of the mail server can be followed.</summary>
internal static class ListMailsEndpoint
{
    private const int PageSize = 100;

    public static void MapListMails(this IEndpointRouteBuilder staff) => staff.MapGet("/mails", HandleAsync)
        .WithName("listMails").WithSummary("Lists mails by state, newest first")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<MailListResponse>, ProblemHttpResult>> HandleAsync(
        MailStore mails,
        Actor agent,
        [Description("pending, sent ou failed ; tous les états sans ce paramètre")] string? state,
        [Description("Le champ next de la page précédente")] string? after,
        CancellationToken cancel)
    {
        if (!TryReadState(state, out var wanted))
            return Problems.Field("state", "L’état est pending, sent ou failed.");
        var cursor = after is null ? null : MailCursor.Read(after);
        if (after is not null && cursor is null)
            return Problems.Field("after", "Cette page de la liste n’existe pas.");

        var page = await mails.PageAsync(agent, wanted, cursor, PageSize, cancel);
        var next = page.Count == PageSize ? MailCursor.Write(page[^1]) : null;
        return TypedResults.Ok(new MailListResponse([.. page.Select(MailResponses.Of)], next));
    }

    private static bool TryReadState(string? text, out MailState? state)
    {
        state = Enum.TryParse<MailState>(text, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : null;
        return text is null || state is not null;
    }
}
