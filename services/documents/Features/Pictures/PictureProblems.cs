using System.Globalization;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Documents.Features.Pictures;

/// <summary>The problems of a picture that is not set: the picture before it stays.</summary>
internal static class PictureProblems
{
    public static ProblemHttpResult NotOffered() => Problems.Refused("pictures-not-offered", PictureTexts.NotOffered, status: 409);

    /// <summary>The scanner or the renderer did not respond in time: nothing was stored.</summary>
    public static ProblemHttpResult Unavailable() => Problems.Refused("picture-unavailable", PictureTexts.Unavailable, status: 503);

    public static ProblemHttpResult Refused(PictureFault fault) => Problems.Refused(
        "picture-refused", PictureTexts.Of(fault),
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [PictureForm.Field] = [PictureTexts.Of(fault)] },
        facts: new PictureRefusal(CodeOf(fault)));

    /// <param name="response">Gets the header Retry-After.</param>
    public static ProblemHttpResult Quota(int perHour, DateTimeOffset now, DateTimeOffset retryAt, HttpResponse response)
    {
        response.Headers.RetryAfter = ((int)Math.Ceiling((retryAt - now).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problems.Refused(
            "upload-quota", PictureTexts.Quota(perHour, retryAt), status: StatusCodes.Status429TooManyRequests,
            facts: new UploadQuotaRefusal(UploadQuotaLimit.PerHour, retryAt));
    }

    private static PictureRefusalCode CodeOf(PictureFault fault) => fault switch
    {
        PictureFault.NoFile => PictureRefusalCode.NoFile,
        PictureFault.TooManyFiles => PictureRefusalCode.TooManyFiles,
        PictureFault.EmptyFile => PictureRefusalCode.EmptyFile,
        PictureFault.TooLarge => PictureRefusalCode.TooLarge,
        PictureFault.NotAPicture => PictureRefusalCode.NotAPicture,
        PictureFault.Damaged => PictureRefusalCode.Damaged,
        PictureFault.ImageTooLarge => PictureRefusalCode.ImageTooLarge,
        PictureFault.Infected => PictureRefusalCode.Infected,
        PictureFault.Unreadable => PictureRefusalCode.Unreadable,
    };
}
