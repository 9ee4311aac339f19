using EspaceFamille.Identity.Domain.LetterBatches;
using EspaceFamille.Identity.Features.Letters.PrintLetter;
using EspaceFamille.Identity.Features.Letters.ReadLetters;
using EspaceFamille.Identity.Features.Letters.RequestLetters;
using EspaceFamille.Identity.Features.Letters.WriteBatch;
using EspaceFamille.Identity.Storage.Letters;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>The letters that bring access keys to the adults of households: one by one, and to all without an account.</summary>
internal static class LettersModule
{
    private static readonly ApiTag Letters = new("Letters", "Letters with access keys to all households without an account.");

    public static void AddLetters(this IServiceCollection services)
    {
        services.AddAggregates<LetterBatch>(LetterBatchStore.Collection, IdKind.Generated, LetterBatchStore.Indexes);
        services.AddIndexes(LetterPartStore.Collection, LetterPartStore.Indexes);
        services.AddSingleton<LetterWriter>().AddSingleton<LetterLooks>();
        services.AddSingleton<LetterBatchStore>().AddSingleton<LetterPartStore>().AddSingleton<LetterBatchWriter>();
        services.AddHostedService<LetterBatchJob>();
    }

    public static void MapLetters(this IEndpointRouteBuilder household) => PrintLetterEndpoint.Map(household);

    public static void MapLetterBatches(this WebApplication app, string prefix)
    {
        var staff = app.MapStaff(prefix).WithTag(Letters);
        staff.AddEndpointFilter<PresentStaff>();
        RequestLettersEndpoint.Map(staff);
        ReadLettersEndpoint.Map(staff);
    }
}
