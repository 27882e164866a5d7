namespace Cashlink.Wizard.Shell.Addresses;

/// <summary>The addresses of documents that are handed on to the browser.</summary>
public static class DocumentAddress
{
    /// <summary>The address of a document of a session.</summary>
    public static string Of(Guid sessionId, string documentId) => $"{SessionAddress.PathOf(sessionId)}/documents/{Uri.EscapeDataString(documentId)}";

    /// <summary>The address of a paper of the session's investment.</summary>
    public static string OfPaper(Guid sessionId, string documentId) =>
        $"{SessionAddress.PathOf(sessionId)}/documents/investment/{Uri.EscapeDataString(documentId)}";
}
