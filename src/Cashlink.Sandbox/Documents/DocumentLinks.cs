using Cashlink.Sandbox.ExternalApi;

namespace Cashlink.Sandbox.Documents;

public sealed record DocumentLinkAnswer(Guid Id, string Name, string Kind, string Url);

public static class DocumentLinks
{
    public static string Url(ApiCall call, Guid id) => call.Url($"/v2/documents/{id}/");
}
