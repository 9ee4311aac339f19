using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Domain.Inspection.Builders;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>Households, and the pictures of their people.</summary>
internal static class Photos
{
    public static byte[] Png(int width = 40, int height = 30) =>
        PngBuilder.Build(PngBuilder.Header((uint)width, (uint)height), PngBuilder.Pixels(width, height), PngBuilder.End);

    public static MultipartFormDataContent Form(params byte[][] photos)
    {
        var form = new MultipartFormDataContent { { new StringContent("photo"), "form" } };
        foreach (var photo in photos)
            form.Add(new ByteArrayContent(photo), "picture", "photo.png");
        return form;
    }

    /// <summary>A household of one adult, with that account, and these children.</summary>
    public static HouseholdChanged Household(string household, string account, params string[] children) =>
        Household(household, [account], children);

    /// <inheritdoc cref="Household(string, string, string[])"/>
    public static HouseholdChanged Household(string household, string[] accounts, params string[] children) => new()
    {
        HouseholdId = household,
        Version = 1,
        AddressLine = "14 rue des Pins",
        PostCode = "40220",
        Town = "Tarnos",
        Adults =
        [
            .. accounts.Select(account => new HouseholdAdult
            {
                AdultId = $"adult-{account}",
                AccountId = account,
                Title = "Madame",
                FirstName = "Nathalie",
                LastName = "TOULEMONDE",
            }),
        ],
        Children =
        [
            .. children.Select(child => new HouseholdChild
            {
                ChildId = child,
                FirstName = "Charlotte",
                LastName = "TOULEMONDE",
                BirthDate = new DateOnly(2020, 7, 2),
            }),
        ],
    };

    /// <summary>Stores a picture as the service does after it was made.</summary>
    public static Task<Picture> SetAsync(this PictureStore pictures, PictureOwner owner, string content) => pictures.SetAsync(
        owner, System.Text.Encoding.UTF8.GetBytes(content), "someone", Entry(DateTimeOffset.UnixEpoch), default);

    public static JournalEntry Entry(DateTimeOffset at) => new(Ids.New(), at, "someone", "family", HouseholdId: null, "setOwnPicture");
}
