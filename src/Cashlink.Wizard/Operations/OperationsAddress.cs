using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Operations;

/// <summary>The addresses of the operator's page.</summary>
public static class OperationsAddress
{
    /// <summary>The page. Everything of it lies below.</summary>
    public const string Page = "/operations";

    /// <summary>Where a key is exchanged for an admission.</summary>
    public const string SignIn = Page + "/sign-in";

    /// <summary>Where the admission ends.</summary>
    public const string SignOut = Page + "/sign-out";

    /// <summary>Where what has failed is sent again.</summary>
    public const string Resend = Page + "/resend";

    /// <summary>An address in this language.</summary>
    public static string In(Language language, string path = Page) => $"{path}?lang={language.Code}";
}
