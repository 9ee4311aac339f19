using EspaceFamille.Documents.Features.Pictures.ListChildPictures;
using EspaceFamille.Documents.Features.Pictures.ReadChildPicture;
using EspaceFamille.Documents.Features.Pictures.ReadOwnPicture;
using EspaceFamille.Documents.Features.Pictures.ReencryptPictures;
using EspaceFamille.Documents.Features.Pictures.RemoveChildPicture;
using EspaceFamille.Documents.Features.Pictures.RemoveOwnPicture;
using EspaceFamille.Documents.Features.Pictures.SetChildPicture;
using EspaceFamille.Documents.Features.Pictures.SetOwnPicture;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Pictures;

/// <summary>Pictures of persons: of the children of a household, and of the own profile.</summary>
internal static class PicturesModule
{
    private static readonly ApiTag Pictures = new("Pictures", "Pictures of the children of a household and of the caller's own profile.");

    public static IServiceCollection AddPictures(this IServiceCollection services) =>
        services.AddSingleton<PicturePreparation>().AddHostedService<PictureReencryption>();

    public static void MapChildPictures(this RouteGroupBuilder household)
    {
        var routes = household.MapGroup("").WithTag(Pictures);
        ListChildPicturesEndpoint.Map(routes);
        ReadChildPictureEndpoint.Map(routes);
        SetChildPictureEndpoint.Map(routes);
        RemoveChildPictureEndpoint.Map(routes);
    }

    public static void MapOwnPicture(this RouteGroupBuilder account)
    {
        var routes = account.MapGroup("").WithTag(Pictures);
        ReadOwnPictureEndpoint.Map(routes);
        ReadOwnPictureImageEndpoint.Map(routes);
        SetOwnPictureEndpoint.Map(routes);
        RemoveOwnPictureEndpoint.Map(routes);
    }
}
