using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Language;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.LinkRequests.OpenLinkRequest;

/// <summary>The account without a household requests its link from an agent. While one is under review, a repeat returns it.</summary>
internal static class OpenLinkRequestEndpoint
{
    public static void Map(IEndpointRouteBuilder account) => account.MapPost("/link-requests", HandleAsync)
        .WithName("OpenLinkRequest").WithSummary("Requests the link of the caller's account to a household")
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<LinkRequestResponse>, ProblemHttpResult>> HandleAsync(
        OpenLinkRequestRequest request, Actor actor, AccountStore accounts, HouseholdStore households, LinkRequestOpening opening,
        CancellationToken cancel)
    {
        var statement = (request.Statement ?? "").Trim().ReplaceLineEndings("\n");
        if (statement.Length > LinkRequestRules.MaxStatementCharacters || !PlainText.IsPlain(statement))
            return Problems.Field("statement", LinkRequestTexts.Statement, status: 422);
        string[] documentIds = [.. (request.DocumentIds ?? []).Distinct(StringComparer.Ordinal)];
        if (documentIds.Length > LinkRequestRules.MaxDocuments)
            return Problems.Field("documentIds", LinkRequestTexts.Documents, status: 422);
        if (await accounts.FindAsync(actor.AccountId, cancel) is not { State: AccountState.Active } account)
            return Problems.Refused("already-linked", LinkRequestTexts.IsLinked, status: 409);
        if (await households.IdOfAccountAsync(account.Id, cancel) is not null)
            return Problems.Refused("already-linked", LinkRequestTexts.IsLinked, status: 409);
        var opened = await opening.OpenAsync(
            account, statement.Length == 0 ? null : statement, keyHouseholdId: null, documentIds, cancel);
        return TypedResults.Ok(LinkRequestResponses.Of(opened));
    }
}
