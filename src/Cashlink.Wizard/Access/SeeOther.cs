using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Access;

/// <summary>The answer to a form that was posted: go on over there, with a GET.</summary>
public static class SeeOther
{
    public static StatusCodeHttpResult To(HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
