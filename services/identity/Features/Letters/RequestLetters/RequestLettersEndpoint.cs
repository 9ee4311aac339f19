using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.LetterBatches;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Letters;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Letters.RequestLetters;

/// <summary>For agents: requests letters to all households without an account, one batch at a time. A job writes them.</summary>
internal static class RequestLettersEndpoint
{
    private const string Running = "Des courriers sont déjà en préparation : attendez qu’ils soient prêts.";

    public static void Map(IEndpointRouteBuilder staff) => staff.MapPost("/letter-batches", HandleAsync)
        .WithName("RequestLetters").WithSummary("Requests letters to the adults of all households without an account")
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<LetterBatchResponse>, ProblemHttpResult>> HandleAsync(
        RequestLettersRequest request, Actor agent, LetterBatchStore batches, HouseholdStore households, TownClock clock,
        CancellationToken cancel)
    {
        if (OnBehalfRules.FaultOf(ActorKind.Agent, isSent: true, request.Reason) is { } fault)
            return Problems.Refused("invalid", Problems.Title(422), ErrorOf(fault));

        var batch = LetterBatchRules.Request(
            Ids.New(), agent, request.Reason!.Trim(), await households.CountAsync(cancel), clock.Now);
        return (await batches.InsertAsync(batch, cancel)).IsSaved
            ? TypedResults.Ok(LetterBatchResponses.Of(batch.State))
            : Problems.Refused("letters-running", Running, status: 409);
    }

    private static Dictionary<string, string[]> ErrorOf(OnBehalfFault fault) =>
        new(StringComparer.Ordinal) { ["reason"] = [OnBehalfTexts.Of(fault)] };
}
