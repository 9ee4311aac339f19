using EspaceFamille.Identity.Domain.Imports;
using EspaceFamille.Identity.Features.Imports.DecideDifference;
using EspaceFamille.Identity.Features.Imports.ExportAcceptedChanges;
using EspaceFamille.Identity.Features.Imports.ListDifferences;
using EspaceFamille.Identity.Features.Imports.ListImports;
using EspaceFamille.Identity.Features.Imports.ReadImport;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Imports;

/// <summary>The register of imports, the differences that an administrator decides, and the changes for the town's own register.</summary>
internal static class ImportsModule
{
    private static readonly ApiTag Imports = new("Imports", "Imports of the town's files, and where those differ from what is stored.");

    public static void AddImports(this IServiceCollection services)
    {
        services.AddAggregates<ImportRun>(ImportRunStore.Collection, IdKind.Generated, ImportRunStore.Indexes);
        services.AddSingleton<ImportRunStore>().AddSingleton<WrittenFacts>().AddSingleton<DifferenceReader>();
    }

    public static void MapImports(this WebApplication app, string prefix)
    {
        var administration = app.MapStaff(prefix, Policies.Admin).WithTag(Imports);
        ListImportsEndpoint.Map(administration);
        ReadImportEndpoint.Map(administration);
        ListDifferencesEndpoint.Map(administration);
        DecideDifferenceEndpoint.Map(administration);
        ExportAcceptedChangesEndpoint.Map(administration);
    }
}
