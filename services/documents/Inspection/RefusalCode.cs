namespace EspaceFamille.Documents.Inspection;

/// <summary>Why a file is refused; the words for the family are chosen where the answer is written.</summary>
internal enum RefusalCode
{
    /// <summary>The piece already holds as many files as it may.</summary>
    TooManyFiles,
    EmptyFile,

    /// <summary>More bytes than a file may have.</summary>
    TooLarge,

    /// <summary>The name holds a control, a direction mark, a path or nothing.</summary>
    BadName,
    ExtensionNotAllowed,

    /// <summary>The content is not of the type that the name's extension announces.</summary>
    TypeDisagrees,

    /// <summary>The file is cut, or its structure does not hold together.</summary>
    Damaged,

    /// <summary>Bytes follow the place where the file ends.</summary>
    TrailingData,

    /// <summary>Another program would read the same bytes as another type of file.</summary>
    TwoTypes,
    Encrypted,

    /// <summary>Something that acts when the document is opened: script, launch, form that sends itself.</summary>
    ActiveContent,
    Macros,

    /// <summary>Another file or object travels inside.</summary>
    EmbeddedFile,

    /// <summary>The document fetches something from elsewhere: a template, a picture, a section.</summary>
    ExternalReference,

    /// <summary>More than 40 million pixels.</summary>
    ImageTooLarge,

    /// <summary>The archive inside odt or docx passes a bound: entries, inflated size, ratio, names, nesting.</summary>
    ArchiveBounds,

    /// <summary>The XML inside is malformed, too deep, or declares a document type.</summary>
    UnsafeXml,

    /// <summary>The inspection did not end in time and was killed.</summary>
    TookTooLong,

    /// <summary>The inspection itself died, of memory for instance.</summary>
    CheckFailed,

    /// <summary>The malware scanner knows it.</summary>
    Malware,
}
