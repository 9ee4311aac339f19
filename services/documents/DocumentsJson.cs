using System.Text.Json.Serialization;
using EspaceFamille.Documents.Domain;
using EspaceFamille.Documents.Features.DecideReview;
using EspaceFamille.Documents.Features.ListReviews;
using EspaceFamille.Documents.Features.ReadReview;
using EspaceFamille.Documents.Features.RemoveFile;
using EspaceFamille.Documents.Features.UploadSupportingDocument;

namespace EspaceFamille.Documents;

/// <summary>What the endpoints take and answer.</summary>
[JsonSerializable(typeof(DocumentView))]
[JsonSerializable(typeof(IReadOnlyList<Qualification>))]
[JsonSerializable(typeof(OwnReview))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(RemovalAnswer))]
[JsonSerializable(typeof(ReviewPage))]
[JsonSerializable(typeof(ReviewView))]
[JsonSerializable(typeof(TakenDecision))]
[JsonSerializable(typeof(UploadAnswer))]
internal sealed partial class DocumentsJson : JsonSerializerContext;
