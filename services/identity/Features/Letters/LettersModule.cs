using EspaceFamille.Identity.Features.Letters.PrintLetter;
using EspaceFamille.Identity.Features.AccessKeys.RevokeAccessKey;

namespace EspaceFamille.Identity.Features.Letters;

/// <summary>Access keys and the letters that bring them to the adults of households.</summary>
internal static class LettersModule
{
    public static void AddLetters(this IServiceCollection services) =>
        services.AddSingleton<LetterWriter>().AddSingleton<LetterLooks>();

    public static void MapLetters(this IEndpointRouteBuilder household)
    {
        PrintLetterEndpoint.Map(household);
        RevokeAccessKeyEndpoint.Map(household);
    }
}
