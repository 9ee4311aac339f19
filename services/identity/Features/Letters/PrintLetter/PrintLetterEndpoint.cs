using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Letters.PrintLetter;

/// <summary>
/// For agents: the letter to one adult, with new keys. The keys of earlier letters to that person end, and those of the household that name
/// no adult and that no other adult needs; a repeat is another letter.
/// </summary>
internal static class PrintLetterEndpoint
{
    private const string Nothing = "Le compte de cette personne a déjà tous les services : il n’y a pas de clé à créer.";

    public static void Map(IEndpointRouteBuilder household) => household.MapPost("/adults/{adultId}/letters", HandleAsync)
        .RequireAuthorization(Policies.Agent)
        .AddEndpointFilter<PresentStaff>()
        .WithName("PrintLetter")
        .WithSummary("Creates the access keys of an adult and returns their letter as a PDF document")
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<LetterFile, ProblemHttpResult>> HandleAsync(
        string adultId, AdultActRequest? request, HouseholdScope scope, HouseholdStore households, LetterWriter letters, LetterLooks looks,
        TownClock clock, CancellationToken cancel)
    {
        if (!OnBehalfParser.TryRead(scope, request?.OnBehalf is not null, request?.OnBehalf?.Reason, out var onBehalf, out var problem))
            return problem;
        if ((await households.FindAsync(scope, cancel))?.Adults.Any(adult => adult.Id == adultId) is not true || onBehalf is null)
            return Problems.NotFound();
        var entry = KeyJournal.Of(scope, KeyJournal.PrintLetter, adultId, onBehalf, clock.Now);
        // Made first: keys are drawn only where their letter can be printed.
        using var document = new LetterDocument(looks.Read());
        if (await letters.WriteAsync(scope.HouseholdId, adultId, entry, cancel) is not { } letter)
            return Problems.Refused("no-key-missing", Nothing, status: 409);
        document.Add(letter);
        return new LetterFile(document.ToBytes(), "courrier-espace-famille.pdf");
    }
}
