namespace EspaceFamille.Portal.Pieces;

internal static class PiecesModule
{
    internal static void AddPieces(this IServiceCollection services) => services.AddSingleton<LeftForms>();
}
