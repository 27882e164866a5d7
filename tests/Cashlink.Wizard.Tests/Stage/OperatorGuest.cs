using System.Net;
using Cashlink.Wizard.Operations;
using Cashlink.Wizard.Sessions.Identifiers;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>An operator with an access key, and a browser.</summary>
public static class OperatorGuest
{
    public const string Id = "ops-1";

    public const string Key = "operators-access-key";

    /// <summary>The settings under which there is an operator's page.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Settings = new Dictionary<string, string?>
    {
        ["Operations:Operators:0:Id"] = Id,
        ["Operations:Operators:0:KeyHash"] = SecretHash.Of(Key),
    };

    /// <summary>Gives a key to the form.</summary>
    public static Task<HttpResponseMessage> SignInAsync(Visitor visitor, string key = Key, string? site = "same-origin") =>
        visitor.PostFormAsync(OperationsAddress.SignIn, null, new() { [OperationsEndpoints.KeyField] = key }, site);

    /// <summary>Signs in.</summary>
    /// <returns>The cookie as the browser sends it back.</returns>
    public static async Task<string> ComeAsync(Visitor visitor)
    {
        using var answer = await SignInAsync(visitor);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    /// <summary>Presses a button of the page.</summary>
    public static Task<HttpResponseMessage> ResendAsync(Visitor visitor, string cookie, string kind, Guid? id = null)
    {
        var fields = new Dictionary<string, string> { [OperationsEndpoints.KindField] = kind };
        if (id is { } one)
            fields[OperationsEndpoints.IdField] = one.ToString();
        return visitor.PostFormAsync(OperationsAddress.Resend, cookie, fields);
    }
}
