using EspaceFamille.Identity.Features.Letters.PrintLetter;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>The letters that bring access keys to the adults of households.</summary>
internal static class LettersModule
{
    public static void AddLetters(this IServiceCollection services) =>
        services.AddSingleton<LetterWriter>().AddSingleton<LetterLooks>();

    public static void MapLetters(this IEndpointRouteBuilder household) => PrintLetterEndpoint.Map(household);
}
