using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Imports;

namespace EspaceFamille.Identity.Features.Imports;

/// <summary>Imports as the API returns them.</summary>
internal static class ImportResponses
{
    public static ImportResponse Of(ImportRun run) => new(
        run.Id, run.At, run.By, Of(run.Outcome),
        [.. run.Counts.Select(one => new ImportCountResponse(Of(one.Kind), one.Added, one.Changed, one.Disabled, one.Untouched))],
        run.DifferenceCount, run.NeedsAllowed, run.Allowed);

    public static ImportDetailResponse Detail(ImportRun run) => new(
        Of(run),
        [.. run.Files.Select(file => new ImportedFileResponse(file.Name, file.Sha256))],
        [.. run.Changes.Select(one => new ImportChangeResponse(Of(one.Kind), Of(one.Action), one.Subject, one.HouseholdId))],
        run.ChangeCount,
        [.. run.Differences.Select(one => new KeptFactResponse(
            Of(one.Fact), one.Subject, Of(one.Origin?.Source), one.Origin?.At, one.IsDecided))],
        run.KeptAdministrator);

    public static ImportFact Of(DifferentFact fact) => fact switch
    {
        DifferentFact.Address => ImportFact.Address,
        DifferentFact.Mail => ImportFact.Mail,
        DifferentFact.Telephone => ImportFact.Telephone,
        DifferentFact.Link => ImportFact.Link,
    };

    /// <summary>Null for a fact that this version does not know.</summary>
    public static DifferentFact? Of(ImportFact fact) => fact switch
    {
        ImportFact.Address => DifferentFact.Address,
        ImportFact.Mail => DifferentFact.Mail,
        ImportFact.Telephone => DifferentFact.Telephone,
        ImportFact.Link => DifferentFact.Link,
        ImportFact.Unknown => null,
    };

    public static FactSource? Of(FieldSource? source) => source switch
    {
        FieldSource.Family => FactSource.Family,
        FieldSource.Agent => FactSource.Agent,
        null => null,
    };

    private static Api.ImportOutcome Of(Domain.Imports.ImportOutcome outcome) => outcome switch
    {
        Domain.Imports.ImportOutcome.Started => Api.ImportOutcome.Started,
        Domain.Imports.ImportOutcome.Applied => Api.ImportOutcome.Applied,
        Domain.Imports.ImportOutcome.Dry => Api.ImportOutcome.Dry,
        Domain.Imports.ImportOutcome.NeedsAllowance => Api.ImportOutcome.NeedsAllowance,
    };

    private static Api.ImportAction Of(Domain.Imports.ImportAction action) => action switch
    {
        Domain.Imports.ImportAction.Added => Api.ImportAction.Added,
        Domain.Imports.ImportAction.Changed => Api.ImportAction.Changed,
        Domain.Imports.ImportAction.Disabled => Api.ImportAction.Disabled,
    };

    private static Api.ImportKind Of(Domain.Imports.ImportKind kind) => kind switch
    {
        Domain.Imports.ImportKind.Household => Api.ImportKind.Household,
        Domain.Imports.ImportKind.Adult => Api.ImportKind.Adult,
        Domain.Imports.ImportKind.Child => Api.ImportKind.Child,
        Domain.Imports.ImportKind.AccessKey => Api.ImportKind.AccessKey,
        Domain.Imports.ImportKind.Link => Api.ImportKind.Link,
        Domain.Imports.ImportKind.FamilyAccount => Api.ImportKind.FamilyAccount,
        Domain.Imports.ImportKind.StaffAccount => Api.ImportKind.StaffAccount,
    };
}
