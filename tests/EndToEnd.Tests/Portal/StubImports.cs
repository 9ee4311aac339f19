using EspaceFamille.Identity.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The register of imports: one that was applied, one that only compared, and three differences.</summary>
public sealed partial class StubApi
{
    public const string Import = "import-1";
    private const string Imports = "/api/identity/imports";
    private const string Differences = "/api/identity/import-differences";
    private static readonly DateTimeOffset ImportedAt = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    private static ImportResponse Dry => new(
        Import, ImportedAt, "Direction <b>de l’enfance</b>", ImportOutcome.Dry,
        [
            new(ImportKind.Household, 3, 1, 2, 312), new(ImportKind.Adult, 5, 0, 2, 498), new(ImportKind.Child, 4, 0, 3, 600),
            new(ImportKind.AccessKey, 5, 0, 0, 510), new(ImportKind.Link, 0, 0, 2, 340), new(ImportKind.FamilyAccount, 0, 12, 0, 330),
            new(ImportKind.StaffAccount, 1, 0, 1, 14),
        ],
        3, NeedsAllowed: 10, Allowed: null);

    private static ImportResponse Applied => Dry with
    {
        ImportId = "import-2",
        By = "root",
        Outcome = ImportOutcome.Applied,
        Counts = [new(ImportKind.Household, 0, 0, 0, 312)],
        DifferenceCount = 0,
        NeedsAllowed = null,
    };

    private static ImportDetailResponse Detail => new(
        Dry,
        [new("adults.csv", new string('a', 64)), new("households.csv", new string('b', 64))],
        [
            new(ImportKind.Household, ImportAction.Added, "F400", Household),
            new(ImportKind.Household, ImportAction.Disabled, "F812", "h-12"),
            new(ImportKind.StaffAccount, ImportAction.Disabled, "MITURBIDE", HouseholdId: null),
        ],
        30,
        [
            new(ImportFact.Address, "F801", FactSource.Family, ImportedAt.AddDays(-20), IsDecided: false),
            new(ImportFact.Link, "F802", Source: null, ChangedAt: null, IsDecided: true),
        ],
        "PEXEMPLE");

    private static ImportDifferenceResponse[] Open =>
    [
        new(
            ImportFact.Address, Household, "F801", AccountId: null, AdultId: null, "Madame Nathalie EXEMPLE",
            "1 rue des <b>Lilas</b>, 40220 Tarnos", "14 boulevard Jacques Duclos, 40220 Tarnos", FactSource.Family,
            ImportedAt.AddDays(-20), ImportedAt, CanTakeFiles: true),
        new(
            ImportFact.Mail, Household, "F801", "account-1", AdultId: null, "Monsieur Jacques EXEMPLE",
            "jacques.toulemonde.avec.une.adresse.tres.longue@familles.example", "jacques@familles.example", FactSource.Agent,
            ImportedAt.AddDays(-3), ImportedAt, CanTakeFiles: false),
        new(
            ImportFact.Link, Household, "F801", AccountId: null, "adult-2", "Monsieur Karim EXEMPLE", Stored: null, InFiles: null,
            Source: null, ChangedAt: null, ImportedAt.AddDays(-60), CanTakeFiles: false),
    ];

    private void MapImports(WebApplication app)
    {
        app.MapGet(Imports, () => Json(new ImportListResponse([Dry, Applied], "import-0", Open.Length)));
        app.MapGet($"{Imports}/{{id}}", (string id) => id == Import ? Json(Detail) : Missing());
        app.MapGet(Differences, () => Json(new ImportDifferenceListResponse(Open)));
        app.MapPost($"{Differences}/decisions", async (HttpRequest request) =>
        {
            var decision = (await KeepAsync(request)).As<DecideImportDifferenceRequest>();
            return decision.Fact is ImportFact.Link
                ? Problem(409, "difference-changed", "Cette différence a changé.")
                : Json(new ImportDecisionResponse(decision.Decision));
        });
        app.MapGet("/api/identity/accepted-changes", (string since) =>
            Results.Text($"foyer;change_le\r\nF001;{since}\r\n", "text/csv"));
    }
}
