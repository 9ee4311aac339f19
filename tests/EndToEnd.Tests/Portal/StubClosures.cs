using EspaceFamille.Reservations.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The closures: one of a place, one of an import, and the preview of another that can change before its decision.</summary>
public sealed partial class StubApi
{
    public const string ClosureQuery = "lieu=CONCARET&du=2027-01-28&au=2027-01-29&motif=Travaux";
    /// <summary>Another agent has taken it back since it was listed.</summary>
    public const string TakenBackMeanwhile = "closure-2";

    private const string Closures = "/api/reservations/closures";
    private const string ClosedPlace = "CONCARET", PlaceName = "1-Restaurant Félix Concaret";

    /// <summary>How many reserved days the closure would cancel now.</summary>
    public int ReservedDays { get; set; } = 110;

    private void MapClosures(WebApplication app)
    {
        app.MapGet(Closures, () => Json(new ClosuresResponse([new(ClosedPlace, PlaceName), new("PINS", "Les Pins")], [Closed, Imported])));
        app.MapPost($"{Closures}/preview", async (HttpRequest request) =>
            string.IsNullOrWhiteSpace((await KeepAsync(request)).As<PreviewClosureRequest>().Reason)
                ? Problem(422, "invalid", "Certaines informations sont à corriger.", ("reason", "Le motif compte 1 à 100 caractères."))
                : Json(Preview()));
        app.MapPost(Closures, async (HttpRequest request) =>
            (await KeepAsync(request)).As<DecideClosureRequest>().Digest == Preview().Digest
                ? Json(Closed, StatusCodes.Status201Created)
                : Problem(412, "preview-changed", "Ce récapitulatif a changé depuis son affichage. Rien n’a été enregistré."));
        app.MapPost($"{Closures}/{{id}}/withdrawal", async (string id, HttpRequest request) =>
        {
            await KeepAsync(request);
            return id switch
            {
                _ when id == Closed.Id => Json(Closed with { State = ClosureState.TakingBack }),
                TakenBackMeanwhile => Problem(409, "closure-taken-back", "Cette décision a déjà été annulée."),
                _ => Missing(),
            };
        });
    }

    private static ClosureResponse Closed => new(
        "closure-1", false, PlaceName, "Journée <b>pédagogique</b>", [new(2027, 1, 28), new(2027, 1, 29)], ClosureState.Done, Declared,
        null, 112);

    private static ClosureResponse Imported =>
        new("import-1", true, null, "", [], ClosureState.TakenBack, Declared, Declared.AddDays(1), 1);

    private ClosurePreviewResponse Preview() => new(
        $"digest-{ReservedDays}", ClosedPlace, PlaceName, "Travaux", [new(2027, 1, 28), new(2027, 1, 29)], ReservedDays, 87, 74);
}
