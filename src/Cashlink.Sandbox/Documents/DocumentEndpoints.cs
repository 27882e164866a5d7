using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Documents;

public sealed record UploadedDocumentAnswer(Guid Id, string Name, string ContentType, long Size, DateTimeOffset CreatedAt);

public static class DocumentEndpoints
{
    public const string UploadKind = "UPLOAD";

    private const int MaximumName = 200;

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.MapPost("/v2/documents/", UploadAsync)
            .Describe("uploadDocument", "Documents", "Upload a document", "One file in the field `file` of a multipart body, to refer to it later.")
            .Needs(Scopes.DocumentsWrite).TakesFile()
            .Answers<UploadedDocumentAnswer>(StatusCodes.Status201Created);
        api.MapGet("/v2/documents/{id:guid}/", OpenAsync)
            .Describe("openDocument", "Documents", "Open a document", "The file itself: of a campaign, a costs document, a signed document, a registry statement or an upload.")
            .Needs(Scopes.InvestmentsRead).AnswersFile().Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Answer> UploadAsync(ApiCall call)
    {
        if (CapturedRequest.Of(call.Context).IsTooLarge) return Answer.Detail(StatusCodes.Status413PayloadTooLarge, "Request body is too large.");
        if (call.Context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
            return Answer.Detail(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type in request. Send multipart/form-data.");
        if (await MultipartBody.ReadAsync(call.Context) is not { } parts)
            return Answer.Detail(StatusCodes.Status400BadRequest, "Multipart form parse error.");
        if (parts.FirstOrDefault(part => part.Name == "file") is not { } file) return Answer.Invalid("file", "No file was submitted.");
        if (file.FileName is null)
            return Answer.Invalid("file", "The submitted data was not a file. Check the encoding type on the form.");
        if (file.Content.Length == 0) return Answer.Invalid("file", "The submitted file is empty.");

        var document = new DocumentRow
        {
            Id = call.NewId(),
            Kind = UploadKind,
            Name = SafeName(file.FileName),
            ContentType = Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(file.ContentType, out var type) ? type.ToString() : "application/octet-stream",
            Content = file.Content,
            CreatedAt = call.Now,
            ReadyAt = call.Now
        };
        call.Db.Documents.Add(document);
        return Answer.Created(new UploadedDocumentAnswer(document.Id, document.Name, document.ContentType, file.Content.Length, document.CreatedAt));
    }

    private static async Task<IResult> OpenAsync(Guid id, ApiCall call)
    {
        if (await call.Db.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is not { } document || document.ReadyAt > call.Now)
            return Answer.NotFound();
        // What somebody uploaded is never shown in place: it could be a page with a script.
        call.Context.Response.Headers.XContentTypeOptions = "nosniff";
        call.Context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Bytes(document.Content, document.ContentType, document.Name);
    }

    private static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = new string([.. last.Where(character => !char.IsControl(character) && !char.IsSurrogate(character))]).Trim();
        return safe.Length == 0 ? "file" : safe.Length > MaximumName ? safe[^MaximumName..] : safe;
    }
}
