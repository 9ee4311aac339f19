using EspaceFamille.Documents.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The pictures of the children of the family's household, and of its own profile.</summary>
public sealed partial class StubApi
{
    /// <summary>The name of a file that becomes no picture.</summary>
    public const string RefusedPhoto = "certificat.pdf";

    /// <summary>No child has a picture.</summary>
    public bool HasNoPictures { get; set; }

    /// <summary>No picture can be made at present.</summary>
    public bool MakesNoPicture { get; set; }

    /// <summary>The first child's picture, and that the second's was removed by an adult of her other household.</summary>
    private static ChildPictureResponse[] ThePictures =>
    [
        new("child-1", "picture-1", Declared, "a2"),
        new("child-2", null, Declared, null),
    ];

    private void MapPictures(WebApplication app)
    {
        const string Pictures = $"/api/documents/households/{Mine}/pictures", Own = "/api/documents/me/profile-picture";
        const string Child = $"/api/documents/households/{Mine}/children/{{child}}/picture";
        app.MapGet(Pictures, () => Json(new ChildPicturesResponse(CanBeSet: true, HasNoPictures ? [] : ThePictures)));
        app.MapGet($"{Pictures}/{{picture}}", (string picture) => picture == "picture-1" ? Page() : Missing());
        app.MapPut(Child, (string child, HttpRequest request) => TakeAsync(request, () => ThePictures[0] with { ChildId = child }));
        app.MapDelete(Child, async (string child, HttpRequest request) =>
        {
            await KeepAsync(request);
            return Json(ThePictures[1] with { ChildId = child });
        });
        app.MapGet(Own, () => Json(new OwnPictureResponse(CanBeSet: true, "own-picture", Declared)));
        app.MapGet("/api/documents/me/pictures/{picture}", (string picture) => picture == "own-picture" ? Page() : Missing());
        app.MapPut(Own, (HttpRequest request) => TakeAsync(request, () => new OwnPictureResponse(CanBeSet: true, "own-picture", Declared)));
        app.MapDelete(Own, async (HttpRequest request) =>
        {
            await KeepAsync(request);
            return Json(new OwnPictureResponse(CanBeSet: true, null, Declared));
        });
    }

    private async Task<IResult> TakeAsync<T>(HttpRequest request, Func<T> picture)
    {
        var call = await KeepAsync(request);
        if (MakesNoPicture)
            return Problem(503, "picture-unavailable", "La photo n’a pas pu être préparée pour le moment.");
        return call.Body.Contains(RefusedPhoto, StringComparison.Ordinal)
            ? Problem(422, "picture-refused", "Ce fichier n’est pas une photo.", ("picture", "Ce fichier n’est pas une photo."))
            : Json(picture());
    }
}
