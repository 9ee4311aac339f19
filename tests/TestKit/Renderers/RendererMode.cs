namespace EspaceFamille.TestKit.Renderers;

/// <summary>How the fake renderer behaves.</summary>
public enum RendererMode
{
    Honest,

    /// <summary>422: no pages can be made of this file.</summary>
    Unreadable,

    /// <summary>422 with a problem that is not the renderer's.</summary>
    OtherRefusal,

    /// <summary>503 at once.</summary>
    Busy,

    /// <summary>503: it could not finish the file.</summary>
    Unfinished,

    /// <summary>500 with a page of HTML.</summary>
    Failing,

    /// <summary>It reads the file and never responds.</summary>
    Silent,

    /// <summary>It describes a page and never sends its picture.</summary>
    StopsWithin,

    /// <summary>It closes the connection within a picture.</summary>
    ClosesEarly,
    Html,
    Svg,

    /// <summary>It returns the file itself instead of a picture.</summary>
    Original,
    HtmlAsPicture,

    /// <summary>A picture that ends before its own declared length.</summary>
    TruncatedPicture,

    /// <summary>A picture with another file behind its end.</summary>
    PictureWithMore,

    /// <summary>A picture with the file in a chunk of metadata.</summary>
    PictureWithMetadata,

    /// <summary>A picture of another size than described.</summary>
    OtherSize,
    HugeSize,
    NoPages,
    TooManyPages,
    FewerPicturesThanPages,
    MorePicturesThanPages,
    PartLongerThanDescribed,
    TooMuchText,

    /// <summary>A part that never ends.</summary>
    Endless,
    NoBoundary,

    /// <summary>A whole page, with its text, where the small picture of a person is due.</summary>
    PageForPortrait,
    MalformedDescription,
}
