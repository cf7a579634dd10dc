using Microsoft.AspNetCore.Mvc;

namespace LearnClinicalAI.Server.Web;

/// <summary>How the API says no: ProblemDetails with a type that programs may rely on and a sentence for people.</summary>
internal static class Refusals
{
    private const string Types = "/problems/";

    /// <param name="type">Stable; kebab-case.</param>
    /// <param name="sentence">What is wrong and what to do.</param>
    public static ObjectResult Refuse(this ControllerBase controller, string type, int status, string sentence) =>
        controller.Problem(type: Types + type, statusCode: status, title: sentence);
}
