namespace EspaceFamille.Documents.Domain.Pictures;

/// <summary>
/// Why a picture is refused. Each has the name and the meaning of its counterpart in the API, <see cref="Api.PictureRefusalCode"/>.
/// </summary>
internal enum PictureFault
{
    NoFile,
    TooManyFiles,
    EmptyFile,
    TooLarge,
    NotAPicture,
    Damaged,
    ImageTooLarge,
    Infected,
    Unreadable,
}
